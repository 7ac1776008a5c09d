// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NativeFailureTest {

    private static final String TOO_LARGE =
            """
              def large(self, x: Tensor) -> Tensor:
                return torch.add(torch.zeros([99999999, 999999]), x)
            """;

    @Test
    void memoryThatIsNotThereIsSaidWithACureAndInPyTorchsOwnWords() {
        try (NDManager manager = TestRuntime.manager();
                ScriptModule text = new ScriptModule(manager, TOO_LARGE)) {
            NDList input = new NDList(manager.create(1f));
            EngineException e = assertThrows(EngineException.class, () -> text.train(manager, "large", input));
            String said = NativeFailure.explained(e).getMessage();
            assertTrue(
                    said.startsWith("The memory of the device is not enough for this training or prediction. Cure: a"
                            + " smaller batch, a smaller patch or a smaller network"),
                    said);
            assertTrue(said.contains("PyTorch said: ") && said.contains("399999596000004 bytes"), said);
            assertEquals(1, said.lines().count());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CUDA out of memory. Tried to allocate 20.00 MiB.|The memory of the device is not enough",
                "CUDA error: out of memory|The memory of the device is not enough",
                "cuDNN error: CUDNN_STATUS_ALLOC_FAILED|The memory of the device is not enough",
                "CUDA error: no kernel image is available for execution on the device|The natives of PyTorch were not",
                "CUDA driver version is insufficient for CUDA runtime version|The NVIDIA driver is not there",
                "Found no NVIDIA driver on your system. Please check|The NVIDIA driver is not there",
                "CUDA error: device-side assert triggered|The GPU failed",
                "cuDNN error: CUDNN_STATUS_EXECUTION_FAILED|The GPU failed",
                "The size of tensor a (3) must match|PyTorch failed: The size of tensor a (3) must match"
            })
    void knownFailuresAreExplained(String text, String beginning) {
        String inText = "The following operation failed in the TorchScript interpreter.\nTraceback of TorchScript (most"
                + " recent call last):\n  File \"code/__torch__.py\", line 6, in go\n    y = torch.zeros([])\n"
                + "RuntimeError: " + text + "\nmore lines";
        for (String said : new String[] {text, inText}) {
            String line = NativeFailure.lineOf(new EngineException(said));
            assertTrue(line.startsWith(beginning), line);
            assertTrue(line.endsWith(text), line);
        }
    }

    @Test
    void otherFailuresStayAsTheyAre() {
        IllegalStateException failure = new IllegalStateException("It was closed.");
        assertSame(failure, NativeFailure.explained(failure));
        assertEquals("It was closed.", NativeFailure.lineOf(failure));
        assertEquals("java.lang.StackOverflowError", NativeFailure.lineOf(new StackOverflowError()));
    }
}
