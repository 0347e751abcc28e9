// What a reader of YAML must know of the keys that it meets, so that an author's text stays text.
#pragma once
#include <set>
#include <string>
#include <string_view>

namespace retake::tree {

using Words = std::set<std::string, std::less<>>;

struct Vocabulary {
    Words keys;     // all that a question may have: a deeper line that opens with one is misplaced, not text
    Words texts;    // whose value is text, whatever it looks like: `q: [x] marks the spot`
    Words lists;    // whose value is text or a list of texts, never a map
    Words entries;  // that open the long form of a list's entry: `- text: …`
    Words anchored; // the names of the file's anchors, as far as they are used; see anchors_of
};

} // namespace retake::tree
