package iti.web.guard;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * What the server would tell anybody about itself does not exist here: figures, its own description of the interface, the list of health
 * checks. Only "ready" and "alive" are answered, for balancers and start scripts.
 */
public class ServerEndpoints implements Filter {

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException, ServletException {
        String path = ((HttpServletRequest) request).getServletPath();
        String rest = ((HttpServletRequest) request).getPathInfo();
        if (closed(rest == null ? path : path + rest)) {
            ((HttpServletResponse) response).sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            chain.doFilter(request, response);
        }
    }

    static boolean closed(String path) {
        return path.matches("/(metrics|openapi|health)(/.*)?") && !path.equals("/health/ready") && !path.equals("/health/live");
    }
}
