//! Tests of the command line, and of the rules that the project's own code keeps.
//!
//! The command is run as a person would run it, in a folder of its own for each test.

mod codegen;
mod corpus;
mod faults;
mod project;
mod tidy;
