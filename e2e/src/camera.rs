//! What a camera sees: a film of one picture, a deputy's code held before the lens, as Chromium's own false camera plays it.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;

use fast_qr::{ECL, QRBuilder};

const WIDTH: usize = 640;
const HEIGHT: usize = 480;
/// Pixels of one module of the code.
const MODULE: usize = 9;
const FRAMES: usize = 30;

/// Writes a film (YUV4MPEG2) that shows the code of a text, black on white, in the middle.
pub fn film(path: &Path, text: &str) {
    let code = QRBuilder::new(text).ecl(ECL::M).build().unwrap();
    let mut picture = vec![235_u8; WIDTH * HEIGHT];
    let side = code.size * MODULE;
    let (left, top) = ((WIDTH - side) / 2, (HEIGHT - side) / 2);
    for y in 0..side {
        for x in 0..side {
            if code[y / MODULE][x / MODULE].value() {
                picture[(top + y) * WIDTH + left + x] = 16;
            }
        }
    }
    // Two planes of colour, a quarter of the size each, without colour.
    picture.extend(std::iter::repeat_n(128_u8, WIDTH * HEIGHT / 2));
    let mut file = BufWriter::new(File::create(path).unwrap());
    writeln!(file, "YUV4MPEG2 W{WIDTH} H{HEIGHT} F10:1 Ip A1:1 C420jpeg").unwrap();
    for _ in 0..FRAMES {
        writeln!(file, "FRAME").unwrap();
        file.write_all(&picture).unwrap();
    }
    file.flush().unwrap();
}
