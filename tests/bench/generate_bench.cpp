// Writes a bank of N mixed questions to standard output, for benchmarks of the whole program.
#include "many_questions.hpp"
#include <cstdlib>
#include <iostream>

int main(int argc, char** argv) {
    std::cout << retake::bench::many_questions(argc > 1 ? std::atoi(argv[1]) : 20000);
    return 0;
}
