package iti.web.register;

import iti.access.Principal;
import iti.register.ImportReport.Fault;
import iti.register.ImportRun;
import iti.register.Imports;
import iti.web.access.SignedIn;
import iti.web.frame.PageTexts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.MvcContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Locale;
import java.util.UUID;

/** All refused rows of an import as a file, in the format of the file they came from, with their number and the reasons in words. */
@Path("registers/imports/{import}/refused")
@RequestScoped
public class RefusedRows {

    private final SignedIn signedIn;
    private final Imports imports;
    private final MvcContext mvc;

    @Inject
    public RefusedRows(SignedIn signedIn, Imports imports, MvcContext mvc) {
        this.signedIn = signedIn;
        this.imports = imports;
        this.mvc = mvc;
    }

    @GET
    public Response take(@PathParam("import") UUID id) {
        Principal by = signedIn.principal();
        ImportRun run = imports.find(by, id);
        Locale locale = mvc.getLocale();
        StreamingOutput rows = out -> imports.writeRefused(by, id, PageTexts.text(locale, "registers.row"), PageTexts.text(locale, "registers.why"), f -> words(locale, f), out);
        String charset = run.form() == null ? "" : ";charset=" + run.form().charset().name();
        return Response.ok(rows, run.format().mediaType() + charset)
                .header("Content-Disposition", "attachment; filename=\"refused-rows." + run.format().extension() + "\"").build();
    }

    private static String words(Locale locale, Fault fault) {
        return (fault.column().isEmpty() ? "" : fault.column() + " ") + PageTexts.text(locale, "registers.fault." + fault.code());
    }
}
