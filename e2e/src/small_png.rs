//! Small pictures: a page has few colours, so a palette holds it, and a picture of the book stays light.
//!
//! Invariant: the same pixels give the same bytes.

use std::collections::BTreeMap;
use std::io::Cursor;

use png::{BitDepth, ColorType, Compression, Decoder, Encoder, Filter, Transformations};

/// A colour: red, green, blue.
type Colour = [u8; 3];

/// Sizes of palettes; a picture with many shades has a smaller one.
const PALETTES: [usize; 3] = [256, 128, 64];

/// The same picture in no more than so many bytes, with the largest palette that allows it.
pub fn within(bytes: usize, picture: &[u8]) -> Option<Vec<u8>> {
    PALETTES.into_iter().map(|colours| with_palette(colours, picture)).find(|small| small.len() <= bytes)
}

/// The same picture with a palette. Colours beyond the most frequent, which are shades at the edges of letters and shapes, become
/// the nearest of those.
fn with_palette(colours: usize, picture: &[u8]) -> Vec<u8> {
    let (width, height, pixels) = pixels(picture);
    let palette = palette(colours, &pixels);
    let mut known: BTreeMap<Colour, u8> = BTreeMap::new();
    let index = |colour: &Colour| *known.entry(*colour).or_insert_with(|| nearest(&palette, *colour));
    let indices: Vec<u8> = pixels.iter().map(index).collect();
    let mut out = Vec::new();
    let mut encoder = Encoder::new(&mut out, width, height);
    encoder.set_color(ColorType::Indexed);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_palette(palette.concat());
    encoder.set_compression(Compression::High);
    encoder.set_filter(Filter::NoFilter);
    encoder.write_header().unwrap().write_image_data(&indices).unwrap();
    out
}

fn pixels(picture: &[u8]) -> (u32, u32, Vec<Colour>) {
    let mut decoder = Decoder::new(Cursor::new(picture));
    decoder.set_transformations(Transformations::normalize_to_color8());
    let mut reader = decoder.read_info().unwrap();
    let mut bytes = vec![0; reader.output_buffer_size().unwrap()];
    let frame = reader.next_frame(&mut bytes).unwrap();
    let samples = frame.color_type.samples();
    assert!(samples >= 3, "a picture of a window is in colour");
    let colours = bytes[..frame.buffer_size()].chunks_exact(samples).map(|pixel| [pixel[0], pixel[1], pixel[2]]);
    (frame.width, frame.height, colours.collect())
}

/// The most frequent colours, the most frequent first.
fn palette(colours: usize, pixels: &[Colour]) -> Vec<Colour> {
    let mut counts: BTreeMap<Colour, usize> = BTreeMap::new();
    for pixel in pixels {
        *counts.entry(*pixel).or_default() += 1;
    }
    let mut ordered: Vec<(Colour, usize)> = counts.into_iter().collect();
    ordered.sort_by_key(|(colour, count)| (std::cmp::Reverse(*count), *colour));
    ordered.into_iter().take(colours).map(|(colour, _)| colour).collect()
}

fn nearest(palette: &[Colour], colour: Colour) -> u8 {
    let distance = |other: &Colour| -> u32 {
        let parts = other.iter().zip(&colour).map(|(a, b)| u32::from(a.abs_diff(*b)).pow(2));
        parts.sum()
    };
    let place = (0..palette.len()).min_by_key(|place| distance(&palette[*place])).unwrap();
    u8::try_from(place).unwrap()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn picture(colours: &[Colour]) -> Vec<u8> {
        let mut out = Vec::new();
        let mut encoder = Encoder::new(&mut out, u32::try_from(colours.len()).unwrap(), 1);
        encoder.set_color(ColorType::Rgb);
        encoder.write_header().unwrap().write_image_data(&colours.concat()).unwrap();
        out
    }

    #[test]
    fn a_picture_of_few_colours_keeps_every_one() {
        let colours = [[1, 2, 3], [200, 0, 0], [1, 2, 3], [9, 9, 9]];
        assert_eq!(pixels(&within(usize::MAX, &picture(&colours)).unwrap()), (4, 1, colours.to_vec()));
    }

    #[test]
    fn a_colour_too_many_becomes_the_nearest_frequent_one() {
        let greys = (0..=255).flat_map(|grey| [[grey, grey, grey]; 2]);
        let colours: Vec<Colour> = greys.chain([[10, 10, 12]]).collect();
        let (_, _, kept) = pixels(&within(usize::MAX, &picture(&colours)).unwrap());
        assert_eq!(kept.last(), Some(&[11, 11, 11]));
    }

    #[test]
    fn a_picture_that_is_too_heavy_for_every_palette_is_not_given() {
        assert_eq!(within(20, &picture(&[[1, 2, 3]])), None);
    }
}
