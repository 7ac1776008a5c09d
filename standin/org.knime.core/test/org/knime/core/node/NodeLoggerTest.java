// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slicewise.standin.access.LogAccess;
import org.slicewise.standin.access.LogLevel;
import org.slicewise.standin.access.LogSink;

class NodeLoggerTest {

    private final List<String> lines = new ArrayList<>();
    private final NodeLogger logger = NodeLogger.getLogger(NodeLoggerTest.class);
    private LogSink before;

    @BeforeEach
    void listen() {
        before = LogAccess.setSink(new LogSink() {
            @Override
            public boolean takes(LogLevel level) {
                return level != LogLevel.DEBUG;
            }

            @Override
            public void log(LogLevel level, String name, String message, Throwable thrown) {
                lines.add(level + " " + message + (thrown == null ? "" : " because of " + thrown.getMessage()));
            }
        });
    }

    @AfterEach
    void listenNoMore() {
        LogAccess.setSink(before);
    }

    @Test
    void messagesReachTheSink() {
        logger.info("a");
        logger.warn("b", new IOException("no disk"));
        logger.error(new IOException("no net"));
        logger.fatalWithFormat("%d of %d", 1, 2);
        logger.coding("c");
        assertEquals(
                List.of(
                        "INFO a",
                        "WARN b because of no disk",
                        "ERROR no net because of no net",
                        "FATAL 1 of 2",
                        "ERROR CODING PROBLEM\tc"),
                lines);
    }

    @Test
    void aMessageNobodyListensToIsNotMade() {
        Supplier<Object> expensive = () -> {
            throw new IllegalStateException("It was made.");
        };
        logger.debug(expensive);
        assertFalse(logger.isDebugEnabled());
        assertTrue(logger.isInfoEnabled());
        assertTrue(lines.isEmpty());
    }
}
