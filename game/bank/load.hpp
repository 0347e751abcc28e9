// Banks on disk: finding them, counting them at a glance, loading them whole.
#pragma once
#include "bank/reread.hpp"
#include "base/result.hpp"
#include <cstdint>
#include <filesystem>

namespace retake::bank {

// What the shelf shows before a bank is read: one pass over the bytes, about 15 ms for 37 MB.
struct Summary {
    std::filesystem::path path;
    std::string id;
    std::string title;
    int questions = 0;
    std::uintmax_t size = 0;   // bytes
    std::int64_t modified = 0; // file clock ticks; with path and size it identifies the content
    bool operator==(const Summary&) const = default;
};

Result<std::string> read_file(const std::filesystem::path&); // at most 64 MB
Result<Summary> summarise(const std::filesystem::path&);
Summary summarise_text(const std::filesystem::path&, const std::string& text);

// The *.yaml and *.yml files of a folder, one level deep, by name. A missing folder holds none.
std::vector<std::filesystem::path> find_banks(const std::filesystem::path& folder);

// The head of the bank, with the source text beside it, and where its questions stand: for those who read them one by one.
// `beside`, where given, receives the files that it names, whether they are there or not: its pictures and its source's text.
Result<Outline> load_outline(const std::filesystem::path&, std::vector<std::filesystem::path>* beside = nullptr);

// Looks for the pictures that a bank names, beside it; from several threads, if need be.
item::FindImage pictures_beside(const std::filesystem::path& bank, std::vector<std::filesystem::path>* beside = nullptr);

// Reads the bank and the source text beside it. Fails only when the file itself cannot be read.
Result<Checked<Bank>> load_bank(const std::filesystem::path&, std::vector<std::filesystem::path>* beside = nullptr);

// As load_bank; of what `previous` holds, only what has changed is read. An empty one serves for the first time.
Result<Reading> load_again(const std::filesystem::path&, const Reading& previous,
                           std::vector<std::filesystem::path>* beside = nullptr);

// Why nothing of a bank can be played, with the place of its first finding.
Failure why_empty(const Bank&, const Diagnostics& found);

} // namespace retake::bank
