// The pages of a damaged database, read without SQLite: whatever row still stands whole on a page is found.
#pragma once
#include "store/query.hpp"
#include <filesystem>
#include <functional>
#include <vector>

namespace retake::store {

// One row of some table. Which table is for the caller to tell, by the shape of the values.
struct Record {
    std::int64_t row = 0;
    std::vector<Value> values; // nothing where the table's integer key stands, which is `row`
};

// Goes through all pages in their order, those of the file's write-ahead log (`FILE-wal`) as they were last committed. Neither
// the header nor the inner nodes of the trees are needed: each leaf of a table tells its rows by itself.
void for_each_record(const std::filesystem::path& file, const std::function<void(const Record&)>& take);

// What the header says of the version of the tables; 0 where it cannot be read.
std::int64_t version_in_header(const std::filesystem::path& file);

} // namespace retake::store
