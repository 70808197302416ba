package io.smartbiz.platform.http;

import io.smartbiz.platform.text.Language;
import io.smartbiz.platform.text.Texts;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.web.util.HtmlUtils;

/** An HTML page to print, in one language. It holds no script, and nothing that somebody typed can do anything. */
public final class PrintedPage {

    private static final String STYLE = """
            body { font: 14px/1.5 system-ui, sans-serif; margin: 2rem; color: #111 }
            h1 { font-size: 1.3rem; margin: 0 } h2 { font-size: 1rem; margin: 1.5rem 0 .25rem } p { margin: .25rem 0 1rem }
            table { border-collapse: collapse; width: 100% }
            th, td { border-bottom: 1px solid #ccc; padding: .35rem .5rem; text-align: start; vertical-align: top }
            .n { text-align: end; white-space: nowrap; font-variant-numeric: tabular-nums }
            tfoot td { font-weight: 600; border-bottom: 0 }
            @page { margin: 15mm } @media print { body { margin: 0 } tr { break-inside: avoid } }
            """;

    private final Language language;
    private final NumberFormat money;
    private final PrintedTimes times;
    private final StringBuilder html = new StringBuilder(4000);

    private PrintedPage(Language language) {
        this.language = language;
        money = DecimalFormat.getNumberInstance(language.locale());
        money.setMaximumFractionDigits(2);
        times = PrintedTimes.in(language);
    }

    /** An empty page. @param title of the document, as plain text */
    public static PrintedPage of(Language language, String title) {
        var page = new PrintedPage(language);
        String direction = language == Language.FA ? "rtl" : "ltr";
        return page.add(
                        "<!doctype html><html lang=\"" + language.code() + "\" dir=\"" + direction
                                + "\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>")
                .say(title)
                .add("</title><style>" + STYLE + "</style></head><body>");
    }

    /** The number of a document for its title, in the digits of the language. */
    public static String number(Language language, long number) {
        NumberFormat format = NumberFormat.getIntegerInstance(language.locale());
        format.setGroupingUsed(false);
        return format.format(number);
    }

    /** What sums are and in which currency: {@code Amount, UZS}. */
    public String sums(String key, String currency) {
        return text(key) + (language == Language.FA ? "، " : ", ") + currency;
    }

    /** A text in the page's language. */
    public String text(String key) {
        return Texts.in(language, key);
    }

    /** A day as the panel writes it, in Persian by the Solar Hijri calendar. */
    public String day(LocalDate day) {
        return times.day(day);
    }

    /** A day and its time of day, as {@link #day} writes the day. */
    public String time(Instant moment, ZoneId zone) {
        return times.time(moment, zone);
    }

    /** A count, in the digits of the page's language. */
    public String count(int count) {
        return money.format(count);
    }

    /** Appends a sum. It is isolated, so that signs and digits keep their order beside Persian words. */
    public PrintedPage amount(BigDecimal amount) {
        String written = money.format(amount).replace('-', '−');
        return add("<bdi>").say(written).add("</bdi>");
    }

    /** Appends a text as it is. */
    public PrintedPage say(String text) {
        return add(HtmlUtils.htmlEscape(text, "UTF-8"));
    }

    /** Appends markup. */
    public PrintedPage add(String markup) {
        html.append(markup);
        return this;
    }

    /** Ends the page and answers with it. */
    public void send(HttpServletResponse response) throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
        response.getWriter().write(add("</body></html>").html.toString());
    }
}
