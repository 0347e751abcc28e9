// Reads banks from disk.
#include "bank/load.hpp"
#include "bank/glance.hpp"
#include "bank/passages.hpp"
#include "bank/pictures.hpp"
#include "tree/limits.hpp"
#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <memory>
#include <mutex>

namespace retake::bank {
namespace {

namespace fs = std::filesystem;

bool is_bank_name(const fs::path& path) { return path.extension() == ".yaml" || path.extension() == ".yml"; }

constexpr std::size_t piece_bytes = 256U * 1024; // small enough to stay in the processor's cache

void note(std::vector<fs::path>* files, const fs::path& file) {
    if (files && std::ranges::find(*files, file) == files->end())
        files->push_back(file);
}

// The text of the source stands beside the bank and nowhere else: a bank from a stranger may not open other files.
void add_passages(const fs::path& path, Bank& bank, Diagnostics& found, const tree::Lines& lines, std::vector<fs::path>* noted) {
    const auto& name = bank.source.text;
    if (name.empty())
        return;
    const bool beside = fs::path(name).filename() == fs::path(name) && name != "." && name != "..";
    if (beside)
        note(noted, path.parent_path() / name);
    const auto text = beside ? read_file(path.parent_path() / name) : Result<std::string>(Failure{});
    if (text) {
        bank.passages = read_passages(*text, bank.notes);
        return;
    }
    if (std::ranges::find(bank.allow, "missing-text") != bank.allow.end())
        return;
    Diagnostic finding{Severity::warning, {path.string(), 1, 1}, "missing-text"};
    finding.message = beside ? "the source's text \"" + name + "\" cannot be read beside the bank"
                             : "the source's text must stand beside the bank";
    finding.help = beside ? "put the file beside the bank, or remove `text`" : "write the name of a file without a folder";
    for (int number = 1; number <= lines.count(); ++number) {
        const auto line = lines.line(number);
        const auto at = line.find(name);
        if (const auto key = line.find("text"); key == std::string_view::npos || at == std::string_view::npos || at < key)
            continue;
        finding.place = {path.string(), number, tree::characters(line.substr(0, at)) + 1};
        finding.width = tree::characters(name);
        finding.excerpt = line;
        break;
    }
    found.push_back(std::move(finding));
}

struct OpenFile {
    std::ifstream in;
    std::uintmax_t size = 0;
};

Result<OpenFile> open_file(const fs::path& path) {
    const auto failure = [&](const std::string& why, const std::string& next) {
        return Failure{"\"" + path.string() + "\" cannot be read: " + why, next};
    };
    std::error_code error;
    const auto status = fs::status(path, error);
    if (!fs::exists(status))
        return failure("there is no such file", "Check the name and the folder.");
    if (fs::is_directory(status))
        return failure("it is a folder", "Name a file in it.");
    if (!fs::is_regular_file(status))
        return failure("it is no file of text", "Name a *.yaml file.");
    const auto size = fs::file_size(path, error);
    if (!error && size > tree::file_bytes_max)
        return failure("it is larger than 64 MB", "Split it into several banks.");
    errno = 0;
    std::ifstream in(path, std::ios::binary);
    if (!in)
        return failure(errno == EACCES ? "you may not read it" : std::strerror(errno), "Check who may read the file.");
    return OpenFile{std::move(in), error ? 0 : size};
}

// `text` is asked for where a glance does not serve.
template <class ReadText>
Summary summary_of(const fs::path& path, Glance& seen, std::uintmax_t size, const ReadText& text) {
    if (seen.unusual) {
        const auto bank = read_bank(path.string(), text()).value;
        seen.title = bank.title;
        seen.id = bank.id;
        seen.questions = bank.questions_written;
    }
    auto name = path.filename().string();
    name = name.substr(0, name.find('.', 1));
    Summary summary;
    summary.path = path;
    summary.id = seen.id.empty() ? name : seen.id;
    summary.title = seen.title.empty() ? name : seen.title;
    summary.questions = seen.questions;
    summary.size = size;
    return summary;
}

} // namespace

Result<std::string> read_file(const fs::path& path) {
    auto file = open_file(path);
    if (!file)
        return file.error();
    std::string text(static_cast<std::size_t>(file->size), '\0');
    file->in.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(file->in.gcount()));
    return text;
}

Summary summarise_text(const fs::path& path, const std::string& text) {
    Glance seen;
    seen.take(text);
    seen.finish();
    return summary_of(path, seen, text.size(), [&] { return text; });
}

Result<Summary> summarise(const fs::path& path) {
    auto file = open_file(path);
    if (!file)
        return file.error();
    std::error_code error;
    const auto time = fs::last_write_time(path, error); // Before the reading: what is written meanwhile has a later one.
    Glance seen;
    std::uintmax_t size = 0;
    std::string piece(piece_bytes, '\0');
    do {
        file->in.read(piece.data(), static_cast<std::streamsize>(piece.size()));
        const auto count = static_cast<std::size_t>(file->in.gcount());
        seen.take(std::string_view(piece).substr(0, count));
        size += count;
    } while (file->in && !seen.unusual);
    seen.finish();
    auto summary =
        summary_of(path, seen, seen.unusual ? file->size : size, [&] { return read_file(path).value_or(std::string()); });
    summary.modified = error ? 0 : static_cast<std::int64_t>(time.time_since_epoch().count());
    return summary;
}

std::vector<fs::path> find_banks(const fs::path& folder) {
    std::vector<fs::path> banks;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
        std::error_code ignored;
        if (entry->is_regular_file(ignored) && is_bank_name(entry->path()))
            banks.push_back(entry->path());
    }
    // By stem, so that a bank stands before those that add to its name: visit.yaml, visit-zh.yaml.
    std::ranges::sort(banks, {}, [](const fs::path& path) { return std::pair(path.stem(), path); });
    return banks;
}

item::FindImage pictures_beside(const fs::path& bank, std::vector<fs::path>* beside) {
    const auto turn = std::make_shared<std::mutex>(); // of noting
    return [folder = bank.parent_path(), beside, turn](const std::string& name) {
        auto found = find_image(folder, name);
        const std::lock_guard lock(*turn);
        if (stands_beside(name))
            note(beside, found.file.empty() ? folder / name : fs::path(found.file));
        return found;
    };
}

Result<Outline> load_outline(const fs::path& path, std::vector<fs::path>* beside) {
    auto text = read_file(path);
    if (!text)
        return text.error();
    auto whole = outline(path.string(), std::move(*text));
    add_passages(path, whole.bank, whole.found, whole.lines, beside);
    return whole;
}

Result<Checked<Bank>> load_bank(const fs::path& path, std::vector<fs::path>* beside) {
    const auto whole = load_outline(path, beside);
    if (!whole)
        return whole.error();
    return read_questions(*whole, pictures_beside(path, beside));
}

Result<Reading> load_again(const fs::path& path, const Reading& previous, std::vector<fs::path>* beside) {
    const auto text = read_file(path);
    if (!text)
        return text.error();
    auto reading = reread(previous, path.string(), *text, pictures_beside(path, beside));
    add_passages(path, reading.bank.value, reading.bank.found, reading.outline->lines, beside);
    sort_by_place(reading.bank.found);
    return reading;
}

Failure why_empty(const Bank& bank, const Diagnostics& found) {
    if (found.empty())
        return {bank.place.file + " holds no questions.", "Write one: the three lines of a question are in questions/README.md."};
    const auto first = std::ranges::find(found, Severity::error, &Diagnostic::severity);
    const auto& named = first != found.end() ? *first : found.front();
    return {"No card of " + bank.title + " is ready: " + named.place.file + ":" + std::to_string(named.place.line) + ": " +
                named.message + ".",
            named.help.empty() ? "Repair the file, then open it again." : "To mend it: " + named.help + "."};
}

} // namespace retake::bank
