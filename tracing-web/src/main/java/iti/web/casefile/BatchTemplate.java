package iti.web.casefile;

import iti.access.Permission;
import iti.web.access.SignedIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;

/** A table to begin with: the heading that {@link iti.casefile.BatchTable} reads, and invented weapons. */
@Path("cases/batch-template")
@RequestScoped
public class BatchTemplate {

    private static final String ROWS = """
            type,make,model,calibre,action,country,year,mode,serial,component,mark_status,restoration,maker_mark,import_mark,remarks
            PISTOL_SELF_LOADING,Norrholt Arms,NH-9,9x19 mm,SEMI_AUTOMATIC,XC,2011,INDUSTRIAL,K0417[B8]S8,FRAME,PARTLY_READABLE,BY_EYE,,ORLA KESTRO XB 15,
            ASSAULT_RIFLE,Averno Works,AW-70,7.62x39 mm,SELECT_FIRE,XD,1984,INDUSTRIAL,00718842,RECEIVER,READABLE,,AVERNO DORNIA,,Folding stock
            SHOTGUN,,,12/70,BREAK,,,CRAFT,,BARREL,NONE,,,,No marks at all
            """;

    private final SignedIn signedIn;

    @Inject
    public BatchTemplate(SignedIn signedIn) {
        this.signedIn = signedIn;
    }

    @GET
    @Produces("text/csv;charset=UTF-8")
    public Response take() {
        signedIn.principal().demand(Permission.OPEN_TRACES);
        return Response.ok(ROWS.getBytes(StandardCharsets.UTF_8)).header("Content-Disposition", "attachment; filename=\"weapons.csv\"").build();
    }
}
