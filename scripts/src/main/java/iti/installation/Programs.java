package iti.installation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicBoolean;
import picocli.CommandLine;

/** What the command-line programs have in common: exit codes, plain errors, stopping what they started. */
public final class Programs {

    /** Exit code: the thing checked is bad. */
    public static final int BAD = 1;

    /** Exit code: could not run. */
    public static final int COULD_NOT_RUN = 2;

    private static final AtomicBoolean STOPPING = new AtomicBoolean();
    private static volatile int exitCode;
    private static final Deque<Ending> ENDINGS = new ConcurrentLinkedDeque<>();

    private Programs() {
    }

    /** Runs a command and ends this program with its exit code; with 0 when it is asked to stop (Ctrl-C) before that. */
    public static void main(CommandLine command, String[] arguments) {
        exitCode = execute(command, arguments);
        System.exit(exitCode);
    }

    /** Runs a command; a failure is told in one sentence, without a stack trace, and gives {@link #COULD_NOT_RUN}. */
    public static int execute(CommandLine command, String[] arguments) {
        command.setExecutionExceptionHandler((failure, line, result) -> {
            line.getErr().println(told(failure));
            return COULD_NOT_RUN;
        });
        return command.execute(arguments);
    }

    /** A failure in words. */
    public static String told(Throwable failure) {
        if (failure instanceof java.nio.file.NoSuchFileException missing) {
            return "There is no file " + missing.getFile() + ".";
        }
        if (failure instanceof java.nio.file.AccessDeniedException denied) {
            return "No right to use " + denied.getFile() + ".";
        }
        if (failure instanceof java.net.ConnectException) {
            return "Nobody answers there: the connection was refused.";
        }
        return failure.getMessage() == null ? "It failed with " + failure.getClass().getSimpleName() + "." : failure.getMessage();
    }

    /** Directory of the source tree, set by the shell script that starts a program. */
    public static Path project() {
        return Path.of(System.getProperty("tracing.project", ".")).toAbsolutePath().normalize();
    }

    /** Something to be done when a program ends. */
    @FunctionalInterface
    public interface Ending {
        void end() throws IOException;
    }

    /** Does this when the program ends, however it ends short of being killed; what was named last is done first. */
    public static synchronized void atEnd(Ending ending) {
        if (ENDINGS.isEmpty()) {
            Runtime.getRuntime().addShutdownHook(new Thread(Programs::end, "end"));
        }
        ENDINGS.push(ending);
    }

    private static void end() {
        STOPPING.set(true);
        while (!ENDINGS.isEmpty()) {
            try {
                ENDINGS.pop().end();
            } catch (IOException e) {
                System.err.println(told(e));
            }
        }
        Runtime.getRuntime().halt(exitCode);
    }

    /** Whether this program has been asked to end. */
    public static boolean isStopping() {
        return STOPPING.get();
    }
}
