package hamkor.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A fault of the program: logged once, under a number that whoever met it can tell the administrator.
public final class Defects {
    private static final Logger LOG = LoggerFactory.getLogger(Defects.class);
    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";   // none that is mistaken for another
    private static final SecureRandom CHANCE = new SecureRandom();

    private Defects() {}

    /// @return the number: `K7QM-2XHD`
    public static String logged(Exception defect, HttpServletRequest request) {
        var number = number();
        LOG.error("Defect {} at {} {}", number, request.getMethod(), request.getRequestURI(), defect);
        return number;
    }

    private static String number() {
        var number = new StringBuilder();
        for (int i = 0; i < 8; i++) number.append(LETTERS.charAt(CHANCE.nextInt(LETTERS.length())));
        return number.insert(4, '-').toString();
    }
}
