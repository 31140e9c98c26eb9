package kz.aiqyn.register.construction;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import kz.aiqyn.base.attachment.InventedPhoto;

/// Drawn pictures of a site that grows: what stands there follows from the share of the works that is done.
final class SampleScene {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;
    private static final int GROUND = 340;
    private static final int FLOOR = 56;
    private static final int FLOORS = 4;
    private static final Color[] SKIES = {
        new Color(0xcfd8dd), new Color(0xb9d3e0), new Color(0x9cc4dc), new Color(0xd8c9ae)
    };

    private SampleScene() {}

    /// @param done percent of the works
    /// @param number of the site, by which one looks otherwise than another
    /// @param month by which the sky is
    static BufferedImage draw(double done, int number, int month) {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = picture.createGraphics();
        brush.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        brush.setColor(SKIES[month % SKIES.length]);
        brush.fillRect(0, 0, WIDTH, GROUND);
        brush.setColor(new Color(0x9b8a6c));
        brush.fillRect(0, GROUND, WIDTH, HEIGHT - GROUND);
        int left = 90 + number % 5 * 14;
        int wide = 360 + number % 3 * 30;
        building(brush, done, left, wide);
        if (done < 90) {
            crane(brush, left + wide + 30);
        }
        brush.dispose();
        InventedPhoto.label(picture, "Ойдан шығарылған сурет · %d".formatted(number));
        return picture;
    }

    private static void building(Graphics2D brush, double done, int left, int wide) {
        brush.setColor(new Color(0x6f6251));
        brush.fillRect(left - 10, GROUND - 10, wide + 20, 26);
        int floors = (int) Math.round(FLOORS * Math.min(1, done / 60));
        for (int floor = 0; floor < floors; floor++) {
            int top = GROUND - 10 - (floor + 1) * FLOOR;
            brush.setColor(done > 85 ? new Color(0xe7dcc3) : new Color(0xb4aa9c));
            brush.fillRect(left, top, wide, FLOOR - 4);
            brush.setColor(done > 70 ? new Color(0x45717f) : new Color(0x57504a));
            for (int x = left + 18; x < left + wide - 30; x += 48) {
                brush.fillRect(x, top + 14, 28, 26);
            }
        }
        if (floors == FLOORS && done > 65) {
            brush.setColor(new Color(0x7d3f34));
            int top = GROUND - 10 - FLOORS * FLOOR;
            brush.fillPolygon(
                    new int[] {left - 14, left + wide / 2, left + wide + 14}, new int[] {top, top - 46, top}, 3);
        }
    }

    private static void crane(Graphics2D brush, int at) {
        brush.setColor(new Color(0xc98f1b));
        brush.fillRect(at, 60, 10, GROUND - 60);
        brush.fillRect(at - 190, 60, 240, 8);
        brush.fillRect(at - 150, 68, 2, 90);
    }
}
