// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A network as a text that tells how many values each of its variables has, without computing any of them.
 *
 * <p>Its tensors lie on PyTorch's device {@code meta}: they have sizes, but no memory. PyTorch's natives lack some
 * operations there; in their place stand methods that give a tensor of the size that the operation gives.
 */
final class SizeText {

    /** Operations that stand-ins take the place of; that of {@code torch.f} is {@code f_sized}. */
    private static final List<String> REPLACED = List.of(
            "conv2d",
            "conv3d",
            "conv_transpose2d",
            "conv_transpose3d",
            "max_pool2d",
            "max_pool3d",
            "batch_norm",
            "group_norm",
            "layer_norm",
            "instance_norm",
            "prelu",
            "scaled_dot_product_attention");

    private static final String CONVOLUTIONS =
            """
              def made(self, sizes: List[int]) -> Tensor:
                return torch.empty(sizes, dtype=6, layout=0, device=torch.device("meta"), pin_memory=False)
              def conv%1$sd_sized(self, x: Tensor, w: Tensor, b: Optional[Tensor]=None, stride: List[int]=[1, 1, 1],
                  padding: List[int]=[0, 0, 0], dilation: List[int]=[1, 1, 1], groups: int=1) -> Tensor:
                sizes = [torch.size(x, 0), torch.size(w, 0)]
                for i in range(torch.len(stride)):
                  reach = dilation[i] * (torch.size(w, i + 2) - 1) + 1
                  room = torch.size(x, i + 2) + padding[i] * 2 - reach
                  _0 = torch.append(sizes, torch.floordiv(room, stride[i]) + 1)
                return (self).made(sizes)
              def conv_transpose%1$sd_sized(self, x: Tensor, w: Tensor, b: Optional[Tensor]=None,
                  stride: List[int]=[1, 1, 1], padding: List[int]=[0, 0, 0], extra: List[int]=[0, 0, 0],
                  groups: int=1, dilation: List[int]=[1, 1, 1]) -> Tensor:
                sizes = [torch.size(x, 0), torch.size(w, 1) * groups]
                for i in range(torch.len(stride)):
                  reach = dilation[i] * (torch.size(w, i + 2) - 1) + 1
                  side = (torch.size(x, i + 2) - 1) * stride[i] - padding[i] * 2 + reach + extra[i]
                  _0 = torch.append(sizes, side)
                return (self).made(sizes)
              def max_pool%1$sd_sized(self, x: Tensor, side: List[int], stride: List[int],
                  padding: List[int]=[0, 0, 0], dilation: List[int]=[1, 1, 1]) -> Tensor:
                sizes = [torch.size(x, 0), torch.size(x, 1)]
                for i in range(torch.len(stride)):
                  room = torch.size(x, i + 2) + padding[i] * 2 - dilation[i] * (side[i] - 1) - 1
                  _0 = torch.append(sizes, torch.floordiv(room, stride[i]) + 1)
                return (self).made(sizes)
            """;

    private static final String OTHERS =
            """
              def batch_norm_sized(self, x: Tensor, w: Optional[Tensor], b: Optional[Tensor], m: Optional[Tensor],
                  v: Optional[Tensor], training: bool, momentum: float, eps: float, fast: bool) -> Tensor:
                return torch.neg(x)
              def instance_norm_sized(self, x: Tensor, w: Optional[Tensor], b: Optional[Tensor], m: Optional[Tensor],
                  v: Optional[Tensor], own: bool, momentum: float, eps: float, fast: bool) -> Tensor:
                return torch.neg(x)
              def group_norm_sized(self, x: Tensor, groups: int, w: Optional[Tensor]=None, b: Optional[Tensor]=None,
                  eps: float=0., fast: bool=True) -> Tensor:
                return torch.neg(x)
              def layer_norm_sized(self, x: Tensor, sizes: List[int], w: Optional[Tensor]=None,
                  b: Optional[Tensor]=None, eps: float=0., fast: bool=True) -> Tensor:
                return torch.neg(x)
              def prelu_sized(self, x: Tensor, w: Tensor) -> Tensor:
                return torch.neg(x)
              def scaled_dot_product_attention_sized(self, q: Tensor, k: Tensor, v: Tensor) -> Tensor:
                return torch.matmul(torch.matmul(q, torch.transpose(k, -2, -1)), v)
            """;

    private static final String HEAD =
            """
              def sizes(self, image: List[Tensor]) -> List[Tensor]:
                training = True
                sizes = annotate(List[Tensor], [])
                x = (self).made(%s)
                p = annotate(List[Tensor], [])
                s = annotate(List[Tensor], [])
            """;

    private static final String SIZE = "    _0 = torch.append(sizes, torch.full([], torch.numel(%s), dtype=4, layout=0,"
            + " device=torch.device(\"cpu\"), pin_memory=False))\n";

    private SizeText() {}

    /**
     * The methods that a method {@code sizes(self, image) -> List[Tensor]} needs, and that method: a whole number for
     * each line of the plan that makes a tensor, in the order of the lines.
     *
     * @param image sizes of the image, {@code [n, channel, (z,) y, x]}
     */
    static String of(NetworkPlan plan, List<Integer> image) {
        StringBuilder text = new StringBuilder(CONVOLUTIONS.formatted(plan.dimensions()))
                .append(OTHERS)
                .append(HEAD.formatted(image));
        plan.parameters().forEach(fact -> text.append(tensor("p", fact)));
        plan.statistics().forEach(fact -> text.append(tensor("s", fact)));
        for (NetworkText.Line line : plan.lines()) {
            text.append(new NetworkText.Line(line.variable(), replaced(line.expression())));
            if (isTensor(line)) {
                text.append(SIZE.formatted(line.variable()));
            }
        }
        return text.append("    return sizes\n").toString();
    }

    private static String tensor(String list, TensorFact fact) {
        return "    _0 = torch.append(%s, (self).made(%s))\n".formatted(list, fact.shape());
    }

    private static String replaced(String expression) {
        return expression.replaceAll(
                REPLACED.stream().collect(Collectors.joining("|", "\\btorch\\.(", ")\\(")), "(self).$1_sized(");
    }

    /** True unless the line asks for the size of another variable. */
    static boolean isTensor(NetworkText.Line line) {
        return !line.expression().startsWith("torch.size(");
    }
}
