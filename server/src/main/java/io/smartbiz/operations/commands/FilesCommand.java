package io.smartbiz.operations.commands;

import io.smartbiz.files.FileMove;
import io.smartbiz.operations.Application;
import io.smartbiz.operations.Installation;
import io.smartbiz.operations.OperatorException;
import io.smartbiz.organizations.Organizations;
import io.smartbiz.platform.access.CurrentOrganization;
import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "files",
        mixinStandardHelpOptions = true,
        description = "Manages uploaded files.",
        subcommands = FilesCommand.Move.class)
class FilesCommand {

    /** Where files can be kept. */
    enum Place {
        FOLDER,
        S3
    }

    @Command(
            name = "move",
            mixinStandardHelpOptions = true,
            description = {
                "Moves all files to one place, also while a server is running. If it is interrupted, run it again: it"
                        + " continues where it stopped.",
                "SMARTBIZ_FILES_STORAGE says where new files are kept."
            })
    static class Move implements Callable<Integer> {

        @Option(names = "--to", required = true, description = "The place: ${COMPLETION-CANDIDATES}.")
        @SuppressWarnings("NullAway.Init")
        private Place to;

        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Override
        public Integer call() throws IOException {
            var settings = CommandSettings.read();
            if (to == Place.S3 && settings.files().s3() == null) {
                throw new OperatorException("SMARTBIZ_S3_BUCKET is not set, so there is no store to move files to.");
            }
            int moved = 0;
            try (var installation = Installation.forCommand(settings);
                    var context = Application.forCommand(settings, installation)) {
                var move = context.getBean(FileMove.class);
                for (UUID organization : context.getBean(Organizations.class).ids()) {
                    moved += CurrentOrganization.<Integer, IOException>call(
                            organization,
                            () -> move.move(organization, to.name().toLowerCase(Locale.ROOT)));
                }
            } catch (IOException e) {
                throw new OperatorException(
                        "Not all files could be moved (" + e.getMessage() + "). Fix this and run the command again.",
                        e);
            }
            spec.commandLine().getOut().println(moved + " files are moved.");
            return 0;
        }
    }
}
