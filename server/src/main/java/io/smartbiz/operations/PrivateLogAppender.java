package io.smartbiz.operations;

import ch.qos.logback.core.rolling.RollingFileAppender;
import io.smartbiz.platform.settings.PrivateFiles;
import java.io.IOException;
import java.nio.file.Path;

/** Writes the log into a file that other users of the machine cannot read. {@code logback-spring.xml} names this class. */
public final class PrivateLogAppender<E> extends RollingFileAppender<E> {

    @Override
    public void openFile(String name) throws IOException {
        super.openFile(name);
        PrivateFiles.close(Path.of(name));
    }
}
