// The pages of a damaged database, after the file format of SQLite: numbers are big-endian, pages count from 1.
#include "store/pages.hpp"
#include <algorithm>
#include <cstring>
#include <fstream>
#include <map>
#include <optional>

namespace retake::store {
namespace {

namespace fs = std::filesystem;
using Bytes = std::string_view;

constexpr std::size_t header_size = 100; // of the file, on its first page
constexpr std::size_t usual_page = 4096;
constexpr std::size_t log_header = 32, frame_header = 24;   // of the write-ahead log and of each page in it
constexpr std::uint64_t longest_payload = 64 * 1024 * 1024; // a row that claims more is none

std::uint64_t number(Bytes bytes, std::size_t at, std::size_t size) {
    std::uint64_t value = 0;
    for (std::size_t i = at; i < at + size && i < bytes.size(); ++i)
        value = value << 8 | static_cast<unsigned char>(bytes[i]);
    return value;
}

// Seven bits a byte, the highest first; `at` moves past it. The ninth byte holds eight.
std::optional<std::uint64_t> varint(Bytes bytes, std::size_t& at) {
    std::uint64_t value = 0;
    for (int i = 0; i < 9; ++i) {
        if (at >= bytes.size())
            return std::nullopt;
        const auto byte = static_cast<unsigned char>(bytes[at++]);
        if (i == 8)
            return value << 8 | byte;
        value = value << 7 | (byte & 0x7FU);
        if (byte < 0x80)
            return value;
    }
    return value;
}

class Pages {
public:
    explicit Pages(const fs::path& file) : file_(file, std::ios::binary), log_(file.string() + "-wal", std::ios::binary) {
        std::string header(header_size, '\0');
        file_.read(header.data(), static_cast<std::streamsize>(header.size()));
        file_.clear();
        const auto size = number(header, 16, 2) == 1 ? 65536 : number(header, 16, 2);
        if (header.starts_with("SQLite format 3") && size >= 512 && (size & (size - 1)) == 0) {
            size_ = size;
            usable_ = size - number(header, 20, 1);
        } else if (std::string head(log_header, '\0'); log_.read(head.data(), log_header)) {
            const auto told = number(head, 8, 4); // of pages, by the log
            if (told >= 512 && told <= 65536 && (told & (told - 1)) == 0)
                size_ = usable_ = told;
        }
        log_.clear();
        log_.seekg(0);
        std::error_code gone;
        const auto bytes = fs::file_size(file, gone);
        count_ = gone ? 0 : (bytes + size_ - 1) / size_;
        read_log();
    }

    std::uint64_t count() const { return count_; }
    std::size_t usable() const { return usable_; }

    // Padded with zeros where the file ends before the page does.
    std::string page(std::uint64_t which) {
        std::string bytes(size_, '\0');
        const auto newer = newer_.find(which);
        auto& from = newer == newer_.end() ? file_ : log_;
        from.seekg(static_cast<std::streamoff>(newer == newer_.end() ? (which - 1) * size_ : newer->second));
        from.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        from.clear();
        return bytes;
    }

private:
    // The two sums run over all frames, so the first that does not add up ends what was written.
    struct Sums {
        std::uint32_t first = 0, second = 0;
        bool big_endian = false;
        void add(Bytes bytes) {
            for (std::size_t at = 0; at + 8 <= bytes.size(); at += 8) {
                first += word(bytes, at) + second;
                second += word(bytes, at + 4) + first;
            }
        }
        std::uint32_t word(Bytes bytes, std::size_t at) const {
            const auto value = static_cast<std::uint32_t>(number(bytes, at, 4));
            return big_endian ? value : __builtin_bswap32(value);
        }
        bool are(Bytes bytes, std::size_t at) const {
            return number(bytes, at, 4) == first && number(bytes, at + 4, 4) == second;
        }
    };

    void read_log() {
        std::string head(log_header, '\0');
        if (!log_.read(head.data(), log_header) || (number(head, 0, 4) & ~std::uint64_t{1}) != 0x377F0682)
            return;
        Sums sums{.big_endian = (number(head, 0, 4) & 1) != 0};
        sums.add(Bytes(head).substr(0, 24));
        if (!sums.are(head, 24))
            return;
        std::map<std::uint64_t, std::uint64_t> written; // since the last commit
        std::string frame(frame_header + size_, '\0');
        for (std::uint64_t at = log_header; log_.read(frame.data(), static_cast<std::streamsize>(frame.size()));
             at += frame.size()) {
            sums.add(Bytes(frame).substr(0, 8));
            sums.add(Bytes(frame).substr(frame_header));
            if (frame.compare(8, 8, head, 16, 8) != 0 || !sums.are(frame, 16))
                break;
            written[number(frame, 0, 4)] = at + frame_header;
            const auto pages_after_commit = number(frame, 4, 4);
            if (pages_after_commit == 0)
                continue;
            for (const auto& [which, place] : written)
                newer_[which] = place;
            written.clear();
            count_ = std::max<std::uint64_t>(count_, pages_after_commit);
        }
        log_.clear();
    }

    std::ifstream file_, log_;
    std::size_t size_ = usual_page;
    std::size_t usable_ = usual_page; // of a page; the rest is reserved
    std::uint64_t count_ = 0;
    std::map<std::uint64_t, std::uint64_t> newer_; // pages in the log, by where they lie
};

// A number of the record's body, in two's complement.
std::int64_t whole(Bytes body, std::size_t at, std::size_t size) {
    const auto value = number(body, at, size);
    const auto unused = 64 - 8 * size;
    return static_cast<std::int64_t>(value << unused) >> unused;
}

// The value that a serial type stands for; none for bytes (no table here holds any) and where the body ends too early.
std::optional<Value> value_of(std::uint64_t type, Bytes body, std::size_t& at) {
    static constexpr std::size_t sizes[] = {0, 1, 2, 3, 4, 6, 8, 8, 0, 0};
    if (type >= 13 && type % 2 == 1) {
        const auto size = (type - 13) / 2;
        if (size > body.size() - at)
            return std::nullopt;
        at += size;
        return std::string(body.substr(at - size, size));
    }
    if (type > 9 || sizes[type] > body.size() - at)
        return std::nullopt;
    const auto start = at;
    at += sizes[type];
    if (type == 0)
        return Value{};
    if (type == 7) {
        const auto bits = number(body, start, 8);
        double real = 0;
        std::memcpy(&real, &bits, sizeof real);
        return real;
    }
    return type >= 8 ? std::int64_t(type - 8) : whole(body, start, sizes[type]);
}

std::optional<std::vector<Value>> values_of(Bytes payload) {
    std::size_t at = 0;
    const auto head = varint(payload, at);
    if (!head || *head > payload.size())
        return std::nullopt;
    std::vector<Value> values;
    for (std::size_t body = *head; at < *head;) {
        const auto type = varint(payload, at);
        auto value = type && at <= *head ? value_of(*type, payload, body) : std::nullopt;
        if (!value)
            return std::nullopt;
        values.push_back(std::move(*value));
    }
    return values;
}

// What a leaf's cell holds, with what lies on further pages.
std::optional<std::string> payload_of(Pages& pages, Bytes page, std::size_t at, std::uint64_t size) {
    const std::uint64_t usable = pages.usable(), most = usable - 35, least = (usable - 12) * 32 / 255 - 23;
    auto here = size;
    if (size > most) {
        here = least + (size - least) % (usable - 4);
        here = here <= most ? here : least;
    }
    if (size > longest_payload || at + here > page.size())
        return std::nullopt;
    std::string payload(page.substr(at, here));
    auto next = size > here ? number(page, at + here, 4) : 0;
    while (payload.size() < size) {
        if (next == 0 || next > pages.count())
            return std::nullopt;
        const auto more = pages.page(next);
        payload += more.substr(4, std::min<std::uint64_t>(usable - 4, size - payload.size()));
        next = number(more, 0, 4);
    }
    return payload;
}

} // namespace

void for_each_record(const fs::path& file, const std::function<void(const Record&)>& take) {
    Pages pages(file);
    constexpr char table_leaf = 13;
    for (std::uint64_t which = 1; which <= pages.count(); ++which) {
        const auto bytes = pages.page(which);
        const Bytes page = Bytes(bytes).substr(0, pages.usable());
        const std::size_t start = which == 1 ? header_size : 0;
        if (page[start] != table_leaf)
            continue;
        const auto cells = number(page, start + 3, 2);
        for (std::size_t cell = 0; cell < cells && start + 10 + 2 * cell <= page.size(); ++cell) {
            std::size_t at = number(page, start + 8 + 2 * cell, 2);
            const auto size = varint(page, at);
            const auto row = varint(page, at);
            const auto payload = size && row ? payload_of(pages, page, at, *size) : std::nullopt;
            if (auto values = payload ? values_of(*payload) : std::nullopt)
                take({static_cast<std::int64_t>(*row), std::move(*values)});
        }
    }
}

std::int64_t version_in_header(const fs::path& file) {
    Pages pages(file);
    const auto first = pages.page(1);
    return first.starts_with("SQLite format 3") ? static_cast<std::int64_t>(number(first, 60, 4)) : 0;
}

} // namespace retake::store
