import java.util.List;
import org.openapitools.client.ApiClient;
import org.openapitools.client.api.ArticlesApi;
import org.openapitools.client.model.Report;

/** Reads reports with the client that was generated, and prints each as the client understood it: address, then ids. */
public final class ReadReports {
    public static void main(String[] arguments) throws Exception {
        ApiClient client = new ApiClient();
        client.updateBaseUri(arguments[0]);
        ArticlesApi articles = new ArticlesApi(client);
        for (String id : List.of(arguments).subList(1, arguments.length)) {
            Report report = articles.getReport(id, null);
            System.out.println(client.getObjectMapper().writeValueAsString(report));
        }
    }
}
