package iti.web.problem;

import iti.web.frame.Language;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * Errors that arise outside the pages: a request refused by a filter, an address of no application, a fault of the server. People
 * get our page, programs (below {@code /api/} and {@code /exchange/}) a problem document; neither sees a stack trace.
 */
public class ErrorServlet extends HttpServlet {

    private static final Logger LOG = System.getLogger(ErrorServlet.class.getName());

    @Inject
    private transient TroublePages pages;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Integer said = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int status = said == null ? HttpServletResponse.SC_NOT_FOUND : said;
        String number = Trouble.freshNumber();
        log(number, status, (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
        response.setStatus(status);
        String wanted = (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        if (wanted != null && (wanted.startsWith(request.getContextPath() + "/api/") || wanted.startsWith(request.getContextPath() + "/exchange/"))) {
            response.setContentType("application/problem+json");
            response.getOutputStream().write(Json.createObjectBuilder().add("type", "about:blank").add("status", status)
                    .add("instance", "urn:tracing:error:" + number).build().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        } else {
            Locale locale = Language.of(Collections.list(request.getLocales()));
            String html = pages.html(new Trouble(status, TroublePages.keyOf(status), List.of(), number, null), locale);
            response.setContentType("text/html;charset=UTF-8");
            response.getOutputStream().write(html.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
    }

    private static void log(String number, int status, Throwable fault) {
        if (fault != null) {
            LOG.log(Level.ERROR, number, fault);
        } else {
            LOG.log(Level.DEBUG, () -> number + " status " + status);
        }
    }
}
