package dev.masthead.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Reads pages as a browser without scripts does, and checks of each what holds for all of them. */
final class Pages {
    private Pages() {}

    static Document page(int status, String address) {
        return checked(status, address, given().urlEncodingEnabled(false).get(address));
    }

    /** What a form is answered; where that is another page, that page. */
    static Document sent(int status, String address, Map<String, String> fields) {
        Response response = given().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(fields)
                .post(address);
        return response.statusCode() == 303
                ? page(status, response.header("Location"))
                : checked(status, address, response);
    }

    /** The page of a job when it no longer shows itself anew. */
    static Document finished(String address) {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (true) {
            Document page = page(200, address);
            if (page.select("meta[http-equiv=refresh]").isEmpty()) {
                return page;
            }
            assertThat(System.nanoTime()).as("the job has not ended").isLessThan(end);
            try {
                Thread.sleep(200);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** The fields of a form as they are when the page is shown. */
    static Map<String, String> fields(Element form) {
        Map<String, String> out = new HashMap<>();
        form.select("input[type=hidden], input[type=radio][checked]")
                .forEach(i -> out.put(i.attr("name"), i.attr("value")));
        return out;
    }

    static Document checked(int status, String address, Response response) {
        assertThat(response.statusCode())
                .as(address + ": "
                        + Jsoup.parse(response.asString()).select("main").text())
                .isEqualTo(status);
        assertThat(response.contentType()).isEqualTo("text/html;charset=UTF-8");
        assertThat(response.header("Content-Security-Policy"))
                .startsWith("default-src 'none'")
                .doesNotContain("unsafe");
        Document page = Jsoup.parse(response.asString());
        assertThat(page.select("style, script:not([src]), [style], [onclick]")).isEmpty();
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("footer").text()).startsWith("Reports describe texts.");
        for (Element table : page.select("table")) {
            assertThat(table.select("caption").text()).as("caption").isNotBlank();
            assertThat(table.select("th:not([scope])")).isEmpty();
        }
        // what is hidden from who does not see it says nothing that stands nowhere else, and no key leads into it
        assertThat(page.select("svg[aria-hidden=true] a:not([tabindex=-1])")).isEmpty();
        for (Element svg : page.select("svg:not([aria-hidden=true])")) {
            assertThat(svg.attr("role")).isEqualTo("img");
            assertThat(svg.attr("aria-label")).isNotBlank();
        }
        for (Element control : page.select("form input[id], form select[id]")) {
            assertThat(page.select("label[for=" + control.id() + "]"))
                    .as(control.id())
                    .hasSize(1);
        }
        // what programs write, and people do not
        Document plain = page.clone();
        plain.select("code, pre").remove();
        assertThat(plain.body().text()).doesNotContain("T00:00:00", "local:", "_share", "per_1000");
        return page;
    }
}
