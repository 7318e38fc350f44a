package iti.document.intake;

import iti.document.intake.ExaminingProcess.End;
import iti.document.intake.ExaminingProcess.Ended;
import iti.document.intake.ExaminingProcess.Limits;
import iti.document.verify.NotExamined;
import iti.inquiry.PdfInspection;
import iti.message.Contract;
import iti.message.SealReport;
import iti.message.SealReport.Verdict;
import iti.message.SealVerifier;
import iti.paper.PaperReading;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Optional;

/**
 * Examines files from outside in a process of its own, started with the first file and kept warm. A file that needs more than 160 MB or ten
 * seconds of work is refused in plain words and the process replaced. One file is examined at a time. Thread-safe.
 */
@ApplicationScoped
public class SeparateExamination implements SealVerifier, PdfInspection, PaperReading {

    private static final Logger LOG = System.getLogger(SeparateExamination.class.getName());

    private final Clock clock;
    private final JavaProgram java;
    private final Limits limits;
    private final Contract contract = new Contract();
    private ExaminingProcess process;

    @Inject
    public SeparateExamination(Clock clock) {
        this(clock, JavaProgram.own(), Limits.USUAL);
    }

    SeparateExamination(Clock clock, JavaProgram java, Limits limits) {
        this.clock = clock;
        this.java = java;
        this.limits = limits;
    }

    /** Says at the start of the server, not with the first file, that none can be examined. */
    void lookForJava(@Observes @Initialized(ApplicationScoped.class) Object start) {
        java.missing().ifPresent(why -> LOG.log(Level.ERROR, why));
    }

    private interface Question<T> {
        T ask(ExaminingProcess process) throws Ended;
    }

    @Override
    public SealReport verify(byte[] file, TrustedSeals trust, String addressee) {
        try {
            return ask(p -> p.verify(file, trust, addressee, clock.instant(), contract));
        } catch (Ended e) {
            LOG.log(Level.WARNING, "The examination of a file ended before its time: " + e.why());
            return switch (e.why()) {
                case SLOW -> NotExamined.report(file, Verdict.BAD, "The examination needed more than " + limits.work().toSeconds()
                        + " seconds and was ended, as happens with files that are built to overwhelm a reader.");
                case BROKEN -> NotExamined.report(file, Verdict.BAD, "The examination needed more memory than " + limits.megabytes()
                        + " MB, or could not be ended properly, as happens with files that are built to overwhelm a reader.");
                case BUSY -> NotExamined.report(file, Verdict.UNKNOWN, "The file was not examined to the end, because this server is too busy. Send it again later.");
            };
        } catch (IOException e) {
            LOG.log(Level.ERROR, "The process that examines files cannot be started.", e);
            return NotExamined.report(file, Verdict.UNKNOWN, "The file was not examined. " + java.missing().orElse("The process that examines files cannot be started on this server."));
        }
    }

    @Override
    public PdfInspection.Finding of(byte[] pdf) {
        try {
            return ask(p -> p.inspect(pdf));
        } catch (Ended e) {
            return PdfInspection.Finding.UNREADABLE;
        } catch (IOException e) {
            throw new IllegalStateException(java.missing().orElse("The process that examines files cannot be started on this server."), e);
        }
    }

    @Override
    public Pages read(byte[] file) {
        try {
            return ask(p -> p.read(file));
        } catch (Ended e) {
            LOG.log(Level.WARNING, "Reading the code of a scanned page ended before its time: " + e.why());
            return Pages.not(e.why() == End.BUSY ? PaperReading.Finding.NOT_NOW : PaperReading.Finding.TOO_HEAVY);
        } catch (IOException e) {
            LOG.log(Level.ERROR, "The process that examines files cannot be started.", e);
            return Pages.not(PaperReading.Finding.NOT_NOW);
        }
    }

    /** A process that ended between two files, because it was idle, is no fault of the file: the question is put to a new one. */
    private synchronized <T> T ask(Question<T> question) throws IOException, Ended {
        boolean fresh = process == null || !process.isAlive();
        if (fresh) {
            process = ExaminingProcess.start(java, limits);
        }
        try {
            return question.ask(process);
        } catch (Ended e) {
            process.end();
            process = null;
            if (fresh || e.why() != End.BROKEN) {
                throw e;
            }
            return ask(question);
        }
    }

    /** The process that examines at present. */
    synchronized Optional<Long> pid() {
        return Optional.ofNullable(process).filter(ExaminingProcess::isAlive).map(ExaminingProcess::pid);
    }

    @PreDestroy
    synchronized void end() {
        if (process != null) {
            process.end();
            process = null;
        }
    }
}
