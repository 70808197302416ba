package io.smartbiz.bench;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code smartbiz bench}. */
@Command(
        name = "smartbiz bench",
        description = "Measures the product as it is run, on loopback only.",
        mixinStandardHelpOptions = true,
        subcommands = {SpeedCommand.class})
public final class Bench implements Runnable {

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Bench())
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
