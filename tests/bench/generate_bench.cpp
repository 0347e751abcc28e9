// Writes a bank of N mixed questions into a folder, with the picture that it names, for benchmarks of the whole program.
#include "many_questions.hpp"
#include <cstdlib>
#include <filesystem>
#include <fstream>

int main(int argc, char** argv) {
    const std::filesystem::path folder = argc > 2 ? argv[2] : ".";
    std::filesystem::create_directories(folder);
    std::ofstream(folder / "map.svg") << "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"400\" height=\"300\">"
                                         "<rect x=\"40\" y=\"30\" width=\"320\" height=\"240\"/></svg>\n";
    std::ofstream(folder / "many.yaml") << retake::bench::many_questions(argc > 1 ? std::atoi(argv[1]) : 20000);
    return 0;
}
