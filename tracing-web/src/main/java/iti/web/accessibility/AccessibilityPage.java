package iti.web.accessibility;

import iti.web.access.OpenToAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.mvc.Controller;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** The accessibility statement: what was checked, what is known to be missing, whom to write to. */
@Path("accessibility")
@Controller
@RequestScoped
@OpenToAll
public class AccessibilityPage {

    @GET
    public String show() {
        return "accessibility.html";
    }
}
