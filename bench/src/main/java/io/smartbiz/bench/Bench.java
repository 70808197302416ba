package io.smartbiz.bench;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code smartbiz bench}. */
@Command(
        name = "smartbiz bench",
        synopsisSubcommandLabel = "[COMMAND]",
        description = "Measures the product as it is run, and kills it under load; on loopback only.",
        footer = {"", "Without a command it measures speed. What is found is written to bench/results."},
        mixinStandardHelpOptions = true,
        subcommands = {SpeedCommand.class, VersionsCommand.class, CrashCommand.class, FaultsCommand.class})
public final class Bench implements Runnable {

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Bench())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((error, _, _) -> {
                    error.printStackTrace();
                    return 1;
                })
                .execute(arguments));
    }

    @Override
    public void run() {
        new CommandLine(new SpeedCommand()).execute();
    }
}
