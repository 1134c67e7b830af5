package dev.masthead.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.ConfigMapping;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ConfigurationDocsTest {

    @Test
    void everySettingIsDocumented() throws IOException {
        String page = Files.readString(Path.of("docs/configuration.md"));
        String prefix = MastheadConfig.class.getAnnotation(ConfigMapping.class).prefix();
        List<String> settings = settings(MastheadConfig.class, prefix);

        assertThat(settings).contains("masthead.home", "masthead.lexicons", "masthead.limits.text");
        for (String setting : settings) {
            assertThat(page).contains("`" + setting + "`");
            assertThat(page).contains("`" + setting.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_") + "`");
        }
    }

    private static List<String> settings(Class<?> type, String prefix) {
        List<String> out = new ArrayList<>();
        for (Method method : type.getDeclaredMethods()) {
            String name =
                    prefix + "." + method.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
            if (method.getReturnType().isInterface() && method.getReturnType().getEnclosingClass() == type) {
                out.addAll(settings(method.getReturnType(), name));
            } else {
                out.add(name);
            }
        }
        return out;
    }
}
