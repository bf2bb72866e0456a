package io.heirloom.itemregistry.gs1;

/** The GS1 modulo-10 check digit: weights 3 and 1 from the right, the last digit completes the sum to a multiple of ten. */
final class CheckDigit {

    private CheckDigit() {}

    static boolean fits(String digits) {
        int sum = 0;
        for (int i = digits.length() - 1, weight = 1; i >= 0; i--, weight = 4 - weight) {
            sum += weight * (digits.charAt(i) - '0');
        }
        return sum % 10 == 0;
    }

    static boolean allDigits(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
