import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Builds or checks the panel, when its sources have changed since the last time: by their content, so that a checkout of
 * another branch and back does no work. Runs from the source, in the folder of the panel.
 */
final class Panel {

    private static final Path API = Path.of("../server/src/main/resources/openapi.json");
    private static final Path CHANGELOG = Path.of("../CHANGELOG.md");
    private static final Path STAMPS = Path.of("target/stamps");
    private static final boolean WINDOWS =
            System.getProperty("os.name").toLowerCase(java.util.Locale.ROOT).startsWith("windows");

    public static void main(String[] arguments) throws Exception {
        if (Boolean.getBoolean("web.skip")) {
            return;
        }
        try {
            String node = nodeVersion();
            String packages = node + hash(Path.of("package.json"), Path.of("package-lock.json"), Path.of(".npmrc"));
            once(Path.of("node_modules/.installed"), packages, "ci", "--ignore-scripts", "--prefer-offline");
            String sources = packages
                    + hash(
                            Path.of("src"),
                            Path.of("public"),
                            Path.of("build"),
                            Path.of("index.html"),
                            Path.of("vite.config.ts"),
                            Path.of("tsconfig.json"),
                            Path.of(".oxlintrc.json"));
            if (arguments[0].equals("build")) {
                if (!Files.exists(Path.of("target/dist/static/index.html"))) {
                    Files.deleteIfExists(STAMPS.resolve("build"));
                }
                once(STAMPS.resolve("build"), sources, "run", "build");
            } else {
                once(STAMPS.resolve("check"), sources + hash(API, CHANGELOG, Path.of("e2e")), "run", "check");
            }
        } catch (IllegalStateException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static String nodeVersion() throws InterruptedException {
        String advice = " Install Node 20 or newer from https://nodejs.org, or leave the panel out with -Dweb.skip.";
        String version;
        try {
            Process node = new ProcessBuilder("node", "--version").start();
            version = new String(node.getInputStream().readAllBytes()).strip();
            node.waitFor();
        } catch (IOException e) {
            throw new IllegalStateException("Node is missing, and the web panel is built with it." + advice, e);
        }
        var parts = Pattern.compile("v(\\d+)\\.(\\d+)\\..*").matcher(version);
        if (!parts.matches() || Integer.parseInt(parts.group(1)) * 100 + Integer.parseInt(parts.group(2)) < 2019) {
            throw new IllegalStateException(
                    "The web panel is built with Node 20.19 or newer; here is " + version + "." + advice);
        }
        return version;
    }

    /** Runs npm unless the stamp says that it ran with the same sources. */
    private static void once(Path stamp, String sources, String... arguments) throws Exception {
        if (Files.exists(stamp) && Files.readString(stamp).equals(sources)) {
            return;
        }
        List<String> command = new ArrayList<>();
        command.addAll(WINDOWS ? List.of("cmd", "/c", "npm") : List.of("npm"));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command).inheritIO();
        process.environment().put("CI", "1");
        if (process.start().waitFor() != 0) {
            throw new IllegalStateException("npm " + String.join(" ", arguments) + " failed; see above.");
        }
        Files.createDirectories(stamp.getParent());
        Files.writeString(stamp, sources);
    }

    private static String hash(Path... roots) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (Path root : roots) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    digest.update(file.toString().replace('\\', '/').getBytes());
                    digest.update(Files.readAllBytes(file));
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
