package iti.web.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.mvc.Controller;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** The desk: what waits on this person, what waits on others, new answers. */
@Path("")
@Controller
@RequestScoped
public class HomePage {

    @GET
    public String show() {
        return "home.html";
    }
}
