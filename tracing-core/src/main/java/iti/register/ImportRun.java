package iti.register;

import iti.access.Principal;
import iti.problem.Problem;
import iti.problem.ProblemKind;
import iti.register.source.SourceFormat;
import iti.register.source.TextForm;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One file on its way into the registers (ITI 11, 13): received, its columns said, read through, loaded. What a process has done of it is committed
 * with every chunk of rows, so that after a crash it goes on where it was.
 */
@Entity
@Table(name = "import_run")
public class ImportRun {

    @Id
    private UUID id;
    @Column(name = "file_name")
    private String fileName;
    @Enumerated(EnumType.STRING)
    private SourceFormat format;
    private String charset;
    @Column(name = "separator_sign")
    private String separator;
    private String headings;
    @Column(name = "file_size")
    private long fileSize;
    @Column(name = "file_sha256")
    private String sha256;
    private String source;
    private String mapping;
    @Enumerated(EnumType.STRING)
    private ImportState state;
    @Column(name = "first_load")
    private boolean firstLoad;
    @Enumerated(EnumType.STRING)
    private ImportPhase phase;
    @Embedded
    private ImportProgress progress = new ImportProgress();
    private UUID worker;
    @Column(name = "claimed_until")
    private Instant claimedUntil;
    @Column(name = "cancel_asked")
    private boolean cancelAsked;
    private String failure;
    @Column(name = "failure_row")
    private Long failureRow;
    @Column(name = "received_by")
    private UUID receivedBy;
    @Column(name = "received_by_name")
    private String receivedByName;
    @Column(name = "received_at")
    private Instant receivedAt;
    @Column(name = "finished_at")
    private Instant finishedAt;
    @Column(name = "files_gone")
    private boolean filesGone;
    @Version
    private long version;

    protected ImportRun() {
    }

    ImportRun(UUID id, String fileName, SourceFormat format, long fileSize, String sha256, Principal by, Instant at) {
        this.id = id;
        this.fileName = fileName;
        this.format = format;
        this.fileSize = fileSize;
        this.sha256 = sha256;
        this.state = ImportState.RECEIVED;
        this.receivedBy = by.id();
        this.receivedByName = by.name();
        this.receivedAt = at;
    }

    /** @param form null for a spreadsheet */
    void readAs(TextForm form, List<String> headings) {
        demand(state == ImportState.RECEIVED || state == ImportState.CHECKED);
        charset = form == null ? null : form.charset().name();
        separator = form == null ? null : String.valueOf(form.separator());
        JsonArrayBuilder names = Json.createArrayBuilder();
        headings.forEach(names::add);
        this.headings = names.build().toString();
        state = ImportState.RECEIVED;
    }

    void map(String source, ColumnMapping mapping) {
        demand(state == ImportState.RECEIVED || state == ImportState.CHECKED);
        this.source = source;
        this.mapping = mapping.json();
        state = ImportState.RECEIVED;
    }

    void check(Instant now) {
        demand((state == ImportState.RECEIVED || state == ImportState.CHECKED) && mapping != null);
        begin(ImportState.CHECKING, now);
    }

    void load(Instant now) {
        demand(state == ImportState.CHECKED);
        begin(ImportState.LOADING, now);
    }

    private void begin(ImportState pass, Instant now) {
        state = pass;
        phase = ImportPhase.ROWS;
        progress.begin(now);
        cancelAsked = false;
        worker = null;
        claimedUntil = null;
    }

    /** A process has begun or gone on with it. */
    void claimed(UUID worker, Instant until, Instant now) {
        this.worker = worker;
        this.claimedUntil = until;
        progress.goOn(now);
    }

    boolean claimable(Instant now) {
        return state.working() && (claimedUntil == null || claimedUntil.isBefore(now));
    }

    void keep(Instant until, Instant now) {
        claimedUntil = until;
        progress.at(now);
    }

    void beside() {
        firstLoad = true;
    }

    void progressed(Chunk chunk, long loaded, long faultBytes) {
        progress.add(chunk, loaded, faultBytes);
    }

    void enter(ImportPhase next) {
        phase = next;
    }

    void recounted(long loaded) {
        progress.recounted(loaded);
    }

    void finish(Instant now) {
        if (state == ImportState.CHECKING) {
            state = ImportState.CHECKED;
            progress.wholeRead();
        } else {
            state = ImportState.LOADED;
            finishedAt = now;
        }
        release(now);
    }

    void fail(String code, long row, Instant now) {
        state = ImportState.FAILED;
        failure = code;
        failureRow = row == 0 ? null : row;
        finishedAt = now;
        release(now);
    }

    void askToCancel() {
        demand(!state.over());
        cancelAsked = true;
    }

    void cancelled(Instant now) {
        state = ImportState.CANCELLED;
        finishedAt = now;
        release(now);
    }

    private void release(Instant now) {
        worker = null;
        claimedUntil = null;
        phase = null;
        progress.at(now);
    }

    void filesRemoved() {
        filesGone = true;
    }

    private void demand(boolean possible) {
        if (!possible) {
            throw Problem.of(ProblemKind.CHANGED_MEANWHILE);
        }
    }

    public UUID id() {
        return id;
    }

    /** As the sender named it, without folders. */
    public String fileName() {
        return fileName;
    }

    public SourceFormat format() {
        return format;
    }

    /** How its bytes become cells; null for a spreadsheet. */
    public TextForm form() {
        return charset == null ? null : new TextForm(Charset.forName(charset), separator.charAt(0));
    }

    /** Names of its columns in their order. */
    public List<String> headings() {
        try (JsonReader reader = Json.createReader(new StringReader(headings))) {
            return reader.readArray().getValuesAs(JsonString.class).stream().map(JsonString::getString).toList();
        }
    }

    /** Bytes. */
    public long fileSize() {
        return fileSize;
    }

    public String sha256() {
        return sha256;
    }

    /** Whose file it is, or null when that was not said yet. */
    public String source() {
        return source;
    }

    /** How its columns are read, or null when that was not said yet. */
    public ColumnMapping mapping() {
        return mapping == null ? null : ColumnMapping.of(mapping);
    }

    public ImportState state() {
        return state;
    }

    /** What is being done, or null when nothing is. */
    public ImportPhase phase() {
        return phase;
    }

    /** Whether it fills empty registers, which is done beside them. */
    public boolean firstLoad() {
        return firstLoad;
    }

    /** Number of the last row read in this pass; the heading is row 1. */
    public long rowsRead() {
        return progress.rowsRead();
    }

    public long loaded() {
        return progress.loaded();
    }

    /** Rows that the registers had already, or that stand in the file more than once. While it is only checked: as far as the registers have them. */
    public long known() {
        return progress.known();
    }

    public long refused() {
        return progress.refused();
    }

    /** Rows that are loaded although a person should look at them. */
    public long warned() {
        return progress.warned();
    }

    long faultBytes() {
        return progress.faultBytes();
    }

    /** Per cent of the rows or, while their number is not known, of the bytes; null when neither is known. */
    public Integer percent() {
        return progress.percent(state == ImportState.LOADING, fileSize);
    }

    /** Rows a second since a process began or went on with it; 0 before the first are done. */
    public long rowsPerSecond() {
        return progress.rowsPerSecond();
    }

    /** Time that is left at this rate; null when that cannot be told. */
    public Duration remaining() {
        return progress.remaining(state == ImportState.LOADING, fileSize);
    }

    public boolean cancelAsked() {
        return cancelAsked;
    }

    UUID worker() {
        return worker;
    }

    /** Why it cannot be read any further, code of an issue; null when it was not so. */
    public String failure() {
        return failure;
    }

    /** Row that could not be read, or null when it is the file as a whole. */
    public Long failureRow() {
        return failureRow;
    }

    public String receivedByName() {
        return receivedByName;
    }

    String receivedBy() {
        return "user:" + receivedBy;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    /** When it was loaded, given up or found unreadable; null before. */
    public Instant finishedAt() {
        return finishedAt;
    }

    /** When something of it was last done. */
    public Instant progressAt() {
        return progress.at();
    }

    /** Whether its refused rows can still be taken. */
    public boolean faultsKept() {
        return !filesGone && progress.faultBytes() > 0;
    }

    boolean filesGone() {
        return filesGone;
    }
}
