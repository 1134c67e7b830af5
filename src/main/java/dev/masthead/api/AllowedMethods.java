package dev.masthead.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Says which methods an address has, where another was tried (RFC 9110) or somebody asks: what the resources declare. */
@ApplicationScoped
public class AllowedMethods {
    private static final int METHOD_NOT_ALLOWED = 405;
    private static final Pattern VARIABLE = Pattern.compile("\\{[^{}]*\\}");

    private final List<Address> addresses = new ArrayList<>();

    private record Address(Pattern path, String method) {}

    public AllowedMethods(BeanManager beans) {
        for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            Path base = bean.getBeanClass().getAnnotation(Path.class);
            if (base != null) {
                add(base.value(), bean.getBeanClass());
            }
        }
    }

    private void add(String base, Class<?> resource) {
        for (Method method : resource.getMethods()) {
            Path path = method.getAnnotation(Path.class);
            String template = "/" + base + "/" + (path == null ? "" : path.value());
            for (Annotation annotation : method.getAnnotations()) {
                HttpMethod http = annotation.annotationType().getAnnotation(HttpMethod.class);
                if (http != null) {
                    addresses.add(new Address(pattern(template), http.value()));
                }
            }
        }
    }

    private static Pattern pattern(String template) {
        StringBuilder out = new StringBuilder();
        for (String segment : template.split("/+")) {
            if (!segment.isEmpty()) {
                out.append('/');
                out.append(VARIABLE.matcher(segment).find() ? "[^/]+" : Pattern.quote(segment));
            }
        }
        return Pattern.compile(out.append("/?").toString());
    }

    @ServerResponseFilter
    void allow(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() != METHOD_NOT_ALLOWED && !request.getMethod().equals(HttpMethod.OPTIONS)) {
            return;
        }
        String path = request.getUriInfo().getPath();
        Set<String> methods = new TreeSet<>();
        for (Address address : addresses) {
            if (address.path().matcher(path.startsWith("/") ? path : "/" + path).matches()) {
                methods.add(address.method());
            }
        }
        if (methods.contains(HttpMethod.GET)) {
            methods.add(HttpMethod.HEAD);
        }
        methods.add(HttpMethod.OPTIONS);
        response.getHeaders().putSingle(HttpHeaders.ALLOW, String.join(", ", methods));
    }
}
