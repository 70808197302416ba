package io.smartbiz.operations.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** What people of the demo desk send along with their tickets, drawn and written when it is first needed. */
final class DemoFiles {

    private static final Color INK = new Color(0x26323F);
    private static final Color FAINT = new Color(0x9AA8B5);
    private static final Color PAPER = new Color(0xFBFAF6);
    private static final Color RED = new Color(0xC8372D);
    private static final Color BLUE = new Color(0x2F6F8F);

    private static final List<Mark> MARKS = List.of(
            new Mark("آرش کیانی", "A. Kiani", "۸۷"),
            new Mark("الناز مرادی", "E. Moradi", "۹۲"),
            new Mark("بهار صالحی", "B. Salehi", "۷۴"),
            new Mark("پویا نادری", "P. Naderi", "۶۹"),
            new Mark("ترانه شمس", "T. Shams", "۹۵"),
            new Mark("حسام بهرامی", "H. Bahrami", "۸۱"),
            new Mark("دنیا فرهادی", "D. Farhadi", "۷۸"));

    private record Mark(String persianName, String englishName, String persian) {}

    private final Map<String, MultipartFile> made = new HashMap<>();
    private final @Nullable Font font = font();
    private final boolean persian = font != null && font.canDisplayUpTo("پژکگی‌۰۹") < 0;

    /** Null on a machine without any fonts. */
    private static @Nullable Font font() {
        try {
            var sans = new Font(Font.SANS_SERIF, Font.PLAIN, 16);
            return sans.canDisplay('a') ? sans : null;
        } catch (LinkageError | InternalError | RuntimeException noFonts) {
            return null;
        }
    }

    /** The file of this name as it is uploaded. */
    MultipartFile of(String kind) {
        return made.computeIfAbsent(kind, this::make);
    }

    private MultipartFile make(String kind) {
        return switch (kind) {
            case "error" -> new Sent("خطای ثبت نمره.png", picture(960, 560, this::errorWindow));
            case "plan" -> new Sent("نقشه کلاس.png", picture(900, 620, this::planOfTheClass));
            case "ping" -> new Sent("ping-wifi.txt", ping());
            case "payments" -> new Sent("پرداخت‌های ناموفق.csv", text("""
                    شماره پیگیری,زبان‌آموز,مبلغ (ریال),ساعت
                    880412377,سارا امینی,28500000,10:42
                    880412391,پرهام راد,31200000,10:47
                    880412405,مینا کاظمی,28500000,11:05
                    """));
            case "books" -> new Sent("سفارش کتاب.csv", text("""
                    عنوان,تعداد,بهای هر جلد (ریال),جمع (ریال)
                    American English File 2 (Student Book),32,4800000,153600000
                    American English File 2 (Workbook),32,2900000,92800000
                    Oxford Word Skills Basic,10,3700000,37000000
                    """));
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private static byte[] text(String lines) {
        return lines.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] ping() {
        var log = new StringBuilder("Pinging 192.168.10.1 with 32 bytes of data:\n");
        int[] times = {4, 6, 5, 480, -1, 7, 912, -1, -1, 6, 5, 1340, 8, -1, 5, 6};
        for (int time : times) {
            log.append(
                    time < 0
                            ? "Request timed out.\n"
                            : "Reply from 192.168.10.1: bytes=32 time=" + time + "ms TTL=64\n");
        }
        return text(log
                + "\nPing statistics for 192.168.10.1:\n    Packets: Sent = 16, Received = 12, Lost = 4 (25% loss)\n");
    }

    private static byte[] picture(int width, int height, Consumer<Graphics2D> draw) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setColor(PAPER);
        graphics.fillRect(0, 0, width, height);
        draw.accept(graphics);
        graphics.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.setUseCache(false);
            ImageIO.write(picture, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Words that end at {@code right}; a bar in their place where there are no fonts. */
    private void write(Graphics2D graphics, int size, Color color, int right, int base, String fa, String en) {
        graphics.setColor(color);
        if (font == null) {
            graphics.fillRect(right - 5 * en.length(), base - size * 2 / 3, 5 * en.length(), size / 2);
            return;
        }
        String words = persian ? fa : en;
        graphics.setFont(font.deriveFont((float) size));
        graphics.drawString(words, right - graphics.getFontMetrics().stringWidth(words), base);
    }

    private static void box(
            Graphics2D graphics, Color fill, @Nullable Color line, int x, int y, int w, int h, int round) {
        graphics.setColor(fill);
        graphics.fillRoundRect(x, y, w, h, round, round);
        if (line != null) {
            graphics.setColor(line);
            graphics.drawRoundRect(x, y, w, h, round, round);
        }
    }

    /** A list of marks behind a window that says they were not saved. */
    private void errorWindow(Graphics2D graphics) {
        listOfMarks(graphics);
        graphics.setColor(new Color(20, 30, 40, 110));
        graphics.fillRect(0, 0, 960, 560);
        box(graphics, Color.WHITE, null, 230, 165, 500, 230, 16);
        redCross(graphics);
        write(graphics, 24, INK, 616, 222, "خطا در ثبت", "Not saved");
        write(
                graphics,
                17,
                INK,
                616,
                262,
                "نمره‌ها ذخیره نشد. دوباره تلاش کنید.",
                "The marks were not saved. Try again.");
        write(graphics, 15, FAINT, 616, 294, "کد خطا: CLASS_CAPACITY_4021", "Error: CLASS_CAPACITY_4021");
        box(graphics, BLUE, null, 256, 328, 110, 42, 10);
        write(graphics, 17, Color.WHITE, 328, 355, "باشه", "OK");
    }

    private void listOfMarks(Graphics2D graphics) {
        box(graphics, new Color(0xE7EDF3), null, 0, 0, 960, 560, 0);
        box(graphics, BLUE, null, 0, 0, 960, 46, 0);
        write(graphics, 18, Color.WHITE, 936, 30, "سامانهٔ آموزش  ›  ثبت نمره‌ها", "Marks of the class");
        for (int row = 0; row < MARKS.size(); row++) {
            Mark mark = MARKS.get(row);
            int y = 66 + row * 66;
            box(graphics, Color.WHITE, new Color(0xD3DCE4), 40, y, 880, 54, 8);
            write(graphics, 17, INK, 896, y + 34, mark.persianName(), mark.englishName());
            box(graphics, PAPER, FAINT, 64, y + 11, 90, 32, 6);
            write(graphics, 17, INK, 124, y + 33, mark.persian(), "8" + row);
        }
    }

    private static void redCross(Graphics2D graphics) {
        box(graphics, RED, null, 640, 195, 60, 60, 60);
        graphics.setColor(Color.WHITE);
        graphics.setStroke(new BasicStroke(6, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.drawLine(660, 215, 680, 235);
        graphics.drawLine(680, 215, 660, 235);
    }

    /** Seen from above: the board, the desks, and where the projector hangs. */
    private void planOfTheClass(Graphics2D graphics) {
        graphics.setStroke(new BasicStroke(7));
        graphics.setColor(INK);
        graphics.drawRect(60, 60, 780, 500);
        graphics.setColor(PAPER);
        graphics.fillRect(700, 552, 100, 16);
        graphics.setStroke(new BasicStroke(2));
        graphics.setColor(INK);
        graphics.drawArc(700, 460, 200, 200, 90, 90);
        graphics.drawLine(800, 460, 800, 560);
        box(graphics, new Color(0xBFD8E6), INK, 56, 150, 10, 130, 0);
        box(graphics, new Color(0xBFD8E6), INK, 56, 350, 10, 130, 0);
        box(graphics, Color.WHITE, INK, 290, 64, 320, 14, 0);
        write(graphics, 16, INK, 474, 104, "تخته", "Board");
        box(graphics, new Color(0xE9DDC8), INK, 650, 110, 120, 56, 6);
        write(graphics, 16, INK, 728, 144, "استاد", "Desk");
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 4; column++) {
                int x = 130 + column * 160;
                int y = 270 + row * 88;
                box(graphics, new Color(0xE9DDC8), FAINT, x, y, 104, 42, 6);
                box(graphics, new Color(0xD5DEE6), FAINT, x + 18, y + 48, 24, 22, 12);
                box(graphics, new Color(0xD5DEE6), FAINT, x + 62, y + 48, 24, 22, 12);
            }
        }
        graphics.setStroke(new BasicStroke(2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 1, new float[] {8, 7}, 0));
        graphics.setColor(FAINT);
        graphics.drawLine(450, 205, 295, 80);
        graphics.drawLine(450, 205, 605, 80);
        graphics.setStroke(new BasicStroke(3));
        box(graphics, Color.WHITE, INK, 420, 196, 60, 40, 8);
        box(graphics, RED, null, 440, 208, 18, 18, 18);
        graphics.setColor(RED);
        graphics.drawOval(385, 160, 130, 108);
        write(graphics, 17, RED, 372, 200, "پروژکتور: چراغ قرمز", "Projector: red light");
    }

    /** A file as a form sends it. */
    private record Sent(String name, byte[] bytes) implements MultipartFile {

        @Override
        public String getName() {
            return "file";
        }

        @Override
        public String getOriginalFilename() {
            return name;
        }

        @Override
        public @Nullable String getContentType() {
            return null;
        }

        @Override
        public boolean isEmpty() {
            return bytes.length == 0;
        }

        @Override
        public long getSize() {
            return bytes.length;
        }

        @Override
        public byte[] getBytes() {
            return bytes.clone();
        }

        @Override
        public InputStream getInputStream() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public void transferTo(File destination) throws IOException {
            Files.write(destination.toPath(), bytes);
        }
    }
}
