// How much a bank may hold: beyond these no author writes, and no reader is to be kept busy.
#pragma once
#include <cstddef>

namespace retake::tree {

constexpr std::size_t file_bytes_max = 64U * 1024 * 1024;
constexpr std::size_t head_bytes_max = 4U * 1024 * 1024;
constexpr std::size_t question_bytes_max = 256U * 1024;
constexpr std::size_t questions_max = 200'000;
constexpr std::size_t entries_max = 1000; // of one list or map
constexpr int depth_max = 16;
constexpr std::size_t findings_max = 1000;           // of one question or head
constexpr std::size_t line_bytes_shown_max = 10'000; // a longer line is not kept beside each of its findings

} // namespace retake::tree
