package iti.web.guard;

import iti.register.ImportFiles;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/**
 * Refuses what is too large before it is read: 20 MB for a form with a file and for what programs and partners send, 1 MB for any other form; what
 * custodians send for the registers goes to disk as it comes and may have the size of a register. A
 * body must say its length beforehand, and only the usual methods are served.
 */
public class RequestLimits implements Filter {

    static final long LARGEST_FILE = 20L * 1024 * 1024;
    static final long LARGEST_FORM = 1024L * 1024;

    private static final Set<String> IMPORTS = Set.of("/registers/imports", "/api/v1/registers/imports");
    private static final int LENGTH_REQUIRED = 411;
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH");

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        HttpServletResponse answer = (HttpServletResponse) response;
        if (!METHODS.contains(asked.getMethod())) {
            answer.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else if (asked.getHeader("Transfer-Encoding") != null) {
            answer.setHeader("Connection", "close");
            answer.sendError(LENGTH_REQUIRED);
        } else if (asked.getContentLengthLong() > limit(asked)) {
            answer.setHeader("Connection", "close");
            answer.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static long limit(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (IMPORTS.contains(path)) {
            return ImportFiles.LARGEST + LARGEST_FORM;
        }
        String type = request.getContentType();
        boolean file = type != null && !type.toLowerCase(java.util.Locale.ROOT).startsWith("application/x-www-form-urlencoded");
        return file ? LARGEST_FILE : LARGEST_FORM;
    }
}
