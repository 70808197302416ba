package io.smartbiz.debts.accounts;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.text.Language;
import io.smartbiz.platform.text.Texts;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DecimalStyle;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** A customer's statement as a page to print, in the caller's language. It holds no script. */
@Component
class StatementPage {

    private static final String STYLE = """
            body { font: 14px/1.5 system-ui, sans-serif; margin: 2rem; color: #111 }
            h1 { font-size: 1.3rem; margin: 0 } p { margin: .25rem 0 1rem }
            table { border-collapse: collapse; width: 100% }
            th, td { border-bottom: 1px solid #ccc; padding: .35rem .5rem; text-align: start; vertical-align: top }
            .n { text-align: end; white-space: nowrap; font-variant-numeric: tabular-nums }
            tfoot td { font-weight: 600; border-bottom: 0 }
            @page { margin: 15mm } @media print { body { margin: 0 } tr { break-inside: avoid } }
            """;

    /** The page. */
    String of(Caller caller, StatementView statement) {
        var page = new Page(caller.language());
        String organization = caller.organization().name();
        String title = page.text("statement.title") + " – " + statement.customerName();
        return page.begin(title)
                .add("<h1>")
                .say(title)
                .add("</h1><p>")
                .say(organization)
                .add("<br>")
                .say(Objects.requireNonNullElse(statement.customerPhone(), ""))
                .add("<br>")
                .say(page.day(statement.startDate()) + " – " + page.day(statement.endDate()))
                .add("</p>")
                .table(statement, caller.organization().currency())
                .end();
    }

    private static final class Page {

        private final Language language;
        private final NumberFormat money;
        private final DateTimeFormatter days;
        private final StringBuilder html = new StringBuilder(4000);

        private Page(Language language) {
            this.language = language;
            Locale locale = language.locale();
            money = DecimalFormat.getNumberInstance(locale);
            money.setMaximumFractionDigits(2);
            days = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                    .withLocale(locale)
                    .withDecimalStyle(DecimalStyle.of(locale));
        }

        String text(String key) {
            return Texts.in(language, key);
        }

        String day(LocalDate day) {
            return days.format(day);
        }

        Page begin(String title) {
            String direction = language == Language.FA ? "rtl" : "ltr";
            return add("<!doctype html><html lang=\"" + language.code() + "\" dir=\"" + direction
                            + "\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>")
                    .say(title)
                    .add("</title><style>" + STYLE + "</style></head><body>");
        }

        Page table(StatementView statement, String currency) {
            add("<table><thead><tr>");
            for (String head :
                    new String[] {"statement.date", "statement.what", "statement.branch", "statement.note"}) {
                add("<th>").say(text(head)).add("</th>");
            }
            add("<th class=n>").say(text("statement.amount") + ", " + currency).add("</th><th class=n>");
            say(text("statement.balance")).add("</th></tr></thead><tbody>");
            sum("statement.opening", statement.openingBalance());
            statement.lines().forEach(this::line);
            add("</tbody><tfoot>");
            sum("statement.closing", statement.closingBalance());
            return add("</tfoot></table>");
        }

        private void line(StatementView.Line line) {
            String number = line.saleNumber() == null ? "" : " " + line.saleNumber();
            add("<tr><td>").say(day(line.date())).add("</td><td>");
            say(text(kind(line)) + number).add("</td><td>");
            say(line.branchName()).add("</td><td>");
            say(Objects.requireNonNullElse(line.note(), "")).add("</td><td class=n>");
            amount(line.amount()).add("</td><td class=n>");
            amount(line.balance()).add("</td></tr>");
        }

        private static String kind(StatementView.Line line) {
            boolean isReversal =
                    line.kind() != StatementView.Kind.DEBT && line.amount().signum() > 0;
            if (isReversal) {
                return "statement.reversal";
            }
            return switch (line.kind()) {
                case DEBT -> "statement.debt";
                case PAYMENT -> "statement.payment";
                case RETURN -> "statement.return";
                case WRITE_OFF -> "statement.write_off";
            };
        }

        private void sum(String key, BigDecimal balance) {
            add("<tr><td colspan=5>").say(text(key)).add("</td><td class=n>");
            amount(balance).add("</td></tr>");
        }

        /** Isolated, so that signs and digits keep their order beside Persian words. */
        private Page amount(BigDecimal amount) {
            return add("<bdi>").say(money.format(amount)).add("</bdi>");
        }

        Page say(String text) {
            return add(HtmlUtils.htmlEscape(text, "UTF-8"));
        }

        Page add(String markup) {
            html.append(markup);
            return this;
        }

        String end() {
            return add("</body></html>").html.toString();
        }
    }
}
