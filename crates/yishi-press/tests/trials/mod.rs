//! What trials with chance are made of.

#![allow(dead_code)] // Each test binary compiles this folder and uses its own part of it.

pub mod chance;
pub mod damage;
pub mod fields;
pub mod scanned;
pub mod slips;
