package iti.web.register;

import iti.access.Permission;
import iti.register.source.SourceFormat;
import iti.web.access.SignedIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A file to begin with: the headings that are read without a question and one invented row of each register. */
@Path("registers/template")
@RequestScoped
public class RegisterTemplate {

    private static final String ROWS = """
            register,serial,maker,model,type,calibre,year,event_date,from_party,to_party,state,document,holder
            MANUFACTURE,K0417BS8,Norrholt,NH-9,PISTOL_SELF_LOADING,9x19 mm,2011,2011-03-02,,,,MF-2011-0031,
            IMPORT,K0417BS8,Norrholt,NH-9,PISTOL_SELF_LOADING,9x19 mm,2011,2011-05-17,Norrholt,Averno Arms Trade,XC,IM-2011-0144,
            EXPORT,A7B3008,Averno,AW-70,RIFLE,7.62x51 mm,2014,2014-09-30,Averno,Brenmark Hunting Supply,XB,EX-2014-0082,
            TRANSFER,K0417BS8,Norrholt,NH-9,PISTOL_SELF_LOADING,9x19 mm,2011,2011-08-08,Averno Arms Trade,Port Averno Gunshop,,TR-2011-0907,
            LICENCE,K0417BS8,Norrholt,NH-9,PISTOL_SELF_LOADING,9x19 mm,2011,2011-08-20,Port Averno Gunshop,,,LI-2011-5512,Ada Example
            LOST_STOLEN,K0417BS8,Norrholt,NH-9,PISTOL_SELF_LOADING,9x19 mm,2011,2019-11-04,,,,LS-2019-0210,
            DEACTIVATED,0Q118,Halden,H12,SHOTGUN,12/70,1998,2020-02-11,,,,DE-2020-0017,
            DESTROYED,C71A0090,Corvin,C38,REVOLVER,.38 Special,1987,2021-06-01,,,,DS-2021-0400,
            """;

    private final SignedIn signedIn;

    @Inject
    public RegisterTemplate(SignedIn signedIn) {
        this.signedIn = signedIn;
    }

    /** The same as a spreadsheet: every cell is a text, so that leading zeros stay. */
    @GET
    @Path("xlsx")
    public Response sheet() {
        signedIn.principal().demand(Permission.LOAD_REGISTERS);
        StreamingOutput workbook = out -> {
            Workbook file = new Workbook(out, "Tracing", "1.0");
            Worksheet sheet = file.newWorksheet("Records");
            List<String> rows = ROWS.lines().toList();
            for (int row = 0; row < rows.size(); row++) {
                String[] cells = rows.get(row).split(",", -1);
                for (int column = 0; column < cells.length; column++) {
                    sheet.inlineString(row, column, cells[column]);
                }
            }
            for (int column = 0; column < rows.get(0).split(",").length; column++) {
                sheet.style(column).format("@").set();
                sheet.width(column, 18);
            }
            file.finish();
        };
        return Response.ok(workbook, SourceFormat.XLSX.mediaType()).header("Content-Disposition", "attachment; filename=\"registers.xlsx\"").build();
    }

    @GET
    @Produces("text/csv;charset=UTF-8")
    public Response take() {
        signedIn.principal().demand(Permission.LOAD_REGISTERS);
        return Response.ok(ROWS.getBytes(StandardCharsets.UTF_8)).header("Content-Disposition", "attachment; filename=\"registers.csv\"").build();
    }
}
