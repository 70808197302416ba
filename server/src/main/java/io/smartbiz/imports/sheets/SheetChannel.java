package io.smartbiz.imports.sheets;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * A workbook's bytes, of which opening it may read few. The library compares each extra field of an entry with all others of
 * the entry: 64 KB of them take a second.
 */
final class SheetChannel extends SeekableInMemoryByteChannel {

    /** Of one name, comment or set of extra fields. Excel leaves half a kilobyte of room in one. */
    private static final int MOST_AT_ONCE = 2 * 1024;

    private static final int MOST_TO_OPEN = 1 << 20;

    private int left = MOST_TO_OPEN;
    private boolean open;

    SheetChannel(byte[] file) {
        super(file);
    }

    /** The archive is open; its contents have limits of their own. */
    void opened() {
        open = true;
    }

    /** @throws io.smartbiz.platform.errors.Failure {@code UNSUPPORTED_MEDIA_TYPE} for more than any workbook has to open */
    @Override
    public int read(ByteBuffer bytes) throws IOException {
        if (!open) {
            left -= bytes.remaining();
            if (bytes.remaining() > MOST_AT_ONCE || left < 0) {
                throw SheetLimits.noTable();
            }
        }
        return super.read(bytes);
    }
}
