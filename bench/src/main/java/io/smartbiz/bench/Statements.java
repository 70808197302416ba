package io.smartbiz.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The statements that one request of the server really sends, read from PostgreSQL's own log, so that pgbench does the same
 * and not what somebody once copied.
 */
final class Statements {

    private static final Pattern EXECUTE = Pattern.compile(".*\\[(\\d+)] LOG:  execute [^:]+: (.*)");
    private static final Pattern PARAMETERS = Pattern.compile(".*\\[(\\d+)] DETAIL:  Parameters: (.*)");
    private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+) = ('(?:[^']|'')*'|NULL)(?:, (?=\\$\\d+ = )|$)");

    private Statements() {}

    /** A statement with the literals that it was sent with. */
    record Statement(String sql, Map<Integer, String> literals) {

        /** The statement with its literals written in, each changed by {@code change}. */
        String inline(UnaryOperator<String> change) {
            Matcher places = Pattern.compile("\\$(\\d+)").matcher(sql);
            return places.replaceAll(place -> Matcher.quoteReplacement(
                            change.apply(literals.getOrDefault(Integer.valueOf(place.group(1)), "NULL"))))
                    .replaceAll("\\s+", " ");
        }
    }

    /** Does {@code request} while the database logs everything. */
    static List<Statement> of(Server server, String mark, Runnable request) {
        try (Connection owner = server.connectAsOwner()) {
            setLogging(owner, "all");
            long begin = Files.size(server.databaseLog());
            request.run();
            setLogging(owner, "none");
            return parse(tail(server.databaseLog(), begin), mark);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void setLogging(Connection owner, String what) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute("alter system set log_statement = '" + what + "'");
            statement.execute("select pg_reload_conf()");
        }
        Server.sleep(300);
    }

    private static List<String> tail(Path log, long begin) throws IOException {
        byte[] all = Files.readAllBytes(log);
        return new String(all, (int) begin, (int) (all.length - begin), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    /** The statements of the connection that sent one with {@code mark} in it; others were sent meanwhile. */
    private static List<Statement> parse(List<String> lines, String mark) {
        var byConnection = new LinkedHashMap<String, List<Statement>>();
        String connection = "";
        StringBuilder sql = null;
        for (String line : lines) {
            Matcher execute = EXECUTE.matcher(line);
            Matcher parameters = PARAMETERS.matcher(line);
            if (execute.matches()) {
                add(byConnection, connection, sql, "");
                connection = execute.group(1);
                sql = new StringBuilder(execute.group(2));
            } else if (parameters.matches()) {
                add(byConnection, connection, sql, parameters.group(2));
                sql = null;
            } else if (sql != null && line.startsWith("\t")) {
                sql.append('\n').append(line.substring(1));
            } else {
                add(byConnection, connection, sql, "");
                sql = null;
            }
        }
        add(byConnection, connection, sql, "");
        return byConnection.values().stream()
                .filter(statements ->
                        statements.stream().anyMatch(one -> one.sql().contains(mark)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The log shows no " + mark));
    }

    private static void add(
            Map<String, List<Statement>> statements,
            String connection,
            @Nullable StringBuilder sql,
            String parameters) {
        if (sql == null) {
            return;
        }
        var literals = new TreeMap<Integer, String>();
        Matcher each = PARAMETER.matcher(parameters);
        while (each.find()) {
            literals.put(Integer.valueOf(each.group(1)), each.group(2));
        }
        statements.computeIfAbsent(connection, _ -> new ArrayList<>()).add(new Statement(sql.toString(), literals));
    }
}
