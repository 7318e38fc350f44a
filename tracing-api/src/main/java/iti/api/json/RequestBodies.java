package iti.api.json;

import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;

/**
 * Every JSON body of the interface is read strictly. An interceptor and not a reader of its own, because the server's lenient
 * reader would be asked first.
 */
public class RequestBodies implements ReaderInterceptor {

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext body) throws IOException {
        return body.getType().getName().startsWith("iti.") ? StrictJson.read(body.getInputStream(), body.getType()) : body.proceed();
    }
}
