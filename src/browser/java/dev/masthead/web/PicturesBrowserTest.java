package dev.masthead.web;

import static io.restassured.RestAssured.given;

import dev.masthead.app.DatabaseResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Takes the pictures of the README, of the sample articles: {@code mvn -Pbrowser test -Dtest=PicturesBrowserTest
 * -Dpictures.folder=target/pictures}.
 */
@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
@QuarkusTestResource(DatabaseResource.class)
@EnabledIfSystemProperty(named = "pictures.folder", matches = ".+")
class PicturesBrowserTest {
    private static final int WIDE = 1280;
    private static final int NARROW = 390;
    private static final int HEIGHT = 940;

    @TestHTTPResource("/")
    URL home;

    @Test
    void takePictures() throws IOException {
        Path folder = Files.createDirectories(Path.of(System.getProperty("pictures.folder")));
        Browser browser = Browser.of(home);
        Sample.load(browser);
        String relayed = given().get("/api/v1/articles?limit=100&outlet=averland-news-agency&q=stranglehold")
                .jsonPath()
                .getString("items[0].id");
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("start", "/");
        pages.put("report", "/articles/" + relayed);
        pages.put("outlet", "/outlets/averland-news-agency");
        pages.put("comparison", "/compare?outlets=averland-news-agency&outlets=averland-courier");
        browser.open("/articles/" + relayed);
        browser.all(".links a[href^='/stories/']").stream()
                .findFirst()
                .ifPresent(a -> pages.put("story", a.getDomAttribute("href")));
        for (Map.Entry<String, String> page : pages.entrySet()) {
            browser.open(page.getValue());
            Files.write(folder.resolve(page.getKey() + ".png"), browser.picture(WIDE, HEIGHT));
            Files.write(folder.resolve(page.getKey() + "-narrow.png"), browser.picture(NARROW, 2 * HEIGHT));
        }
    }
}
