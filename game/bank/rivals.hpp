// Rivals: the keys of other questions. A near miss of one key is none when it is as near to another.
#pragma once
#include "item/item.hpp"
#include <map>
#include <string>
#include <vector>

namespace retake::bank {

// What is typed into the item: its own key, or those of its gaps.
std::vector<grading::TextKey*> text_keys(item::Item&);

class Rivals {
public:
    // In the order of the bank; the number of the key is the count of those before it.
    void add(const grading::TextKey&);
    void introduce(item::Item&, std::size_t first_key) const; // to the rivals of each of its keys
    std::size_t count() const { return keys_.size(); }
    bool operator==(const Rivals&) const = default;

private:
    void introduce(grading::TextKey&, std::size_t number) const;

    struct Key {
        std::string written;
        std::string normalised;
        long length = 0;
        bool operator==(const Key&) const = default;
    };
    std::vector<Key> keys_;
    std::map<std::string, std::vector<std::size_t>, std::less<>> alike_; // by the first letter
};

} // namespace retake::bank
