// Other people's questions as banks, for measuring the rules: OpenTDB's JSON and the trivia files of OpenTriviaQA.
#pragma once
#include "bank/bank.hpp"
#include "support/folders.hpp"
#include "tree/lines.hpp"
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace retake::lint {

struct Borrowed {
    std::string stem;
    std::vector<std::string> choices; // in the written order
    std::size_t key = 0;
};

inline std::string whole_file(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

inline std::string with_signs(std::string text) { // OpenTDB writes some signs as HTML does
    const std::pair<std::string, std::string> codes[] = {{"&quot;", "\""}, {"&#039;", "'"},   {"&lt;", "<"},
                                                         {"&gt;", ">"},    {"&eacute;", "é"}, {"&rsquo;", "’"},
                                                         {"&ldquo;", "“"}, {"&rdquo;", "”"},  {"&amp;", "&"}};
    for (const auto& [code, sign] : codes)
        for (auto at = text.find(code); at != std::string::npos; at = text.find(code, at + sign.size()))
            text.replace(at, code.size(), sign);
    return text;
}

inline std::vector<Borrowed> read_opentdb(const std::filesystem::path& file) {
    std::vector<Borrowed> questions;
    const auto document = nlohmann::json::parse(whole_file(file), nullptr, false);
    if (document.is_discarded())
        return questions;
    for (const auto& one : document["results"]) {
        Borrowed question{with_signs(one["question"]), {with_signs(one["correct_answer"])}, 0};
        for (const auto& wrong : one["incorrect_answers"])
            question.choices.push_back(with_signs(wrong));
        questions.push_back(std::move(question));
    }
    return questions;
}

inline void keep(std::vector<Borrowed>& questions, Borrowed& question, const std::string& key) {
    const auto at = std::ranges::find(question.choices, key);
    question.key = static_cast<std::size_t>(at - question.choices.begin());
    if (!question.stem.empty() && question.choices.size() > 1 && at != question.choices.end())
        questions.push_back(std::move(question));
    question = {};
}

// "#Q question", "^ key", "A choice", …
inline std::vector<Borrowed> read_trivia(const std::filesystem::path& file) {
    std::vector<Borrowed> questions;
    const auto lines = tree::read_lines(file.string(), whole_file(file)).value;
    Borrowed question;
    std::string key;
    for (int number = 1; number <= lines.count() + 1; ++number) {
        const std::string line(number <= lines.count() ? lines.line(number) : "#Q");
        if (line.starts_with("#Q")) {
            keep(questions, question, key);
            question.stem = line.substr(std::min<std::size_t>(3, line.size()));
            key.clear();
        } else if (line.starts_with("^ ")) {
            key = line.substr(2);
        } else if (line.size() > 2 && line[0] >= 'A' && line[0] <= 'H' && line[1] == ' ' && !key.empty()) {
            question.choices.push_back(line.substr(2));
        } else if (!line.empty() && key.empty()) {
            question.stem += " " + line;
        }
    }
    return questions;
}

inline std::string in_quotes(const std::string& text) {
    std::string quoted = "'";
    for (const char c : text)
        quoted += c == '\'' ? "''" : std::string(1, c);
    return quoted + "'";
}

// The questions as an author of ours would write them. `kept`: their choices keep the written order.
inline std::string as_bank(const std::vector<Borrowed>& questions, bool kept) {
    std::string text = "quiz: Borrowed\nquestions:\n";
    for (const auto& question : questions) {
        const auto& key = question.choices[question.key];
        text += "- q: " + in_quotes(question.stem) + "\n";
        if (question.choices.size() == 2 && (key == "True" || key == "False")) {
            text += key == "True" ? "  answer: true\n" : "  answer: false\n";
            continue;
        }
        text += kept ? "  choices:\n" : "  answer: " + in_quotes(key) + "\n  wrong:\n";
        for (std::size_t i = 0; i < question.choices.size(); ++i) {
            const bool right = i == question.key;
            if (kept)
                text += "  - " + in_quotes((right ? "(x) " : "( ) ") + question.choices[i]) + "\n";
            else if (!right)
                text += "  - " + in_quotes(question.choices[i]) + "\n";
        }
    }
    return text;
}

inline const std::filesystem::path& corpus() {
    static const std::filesystem::path folder = test::shared_folder() / "corpus";
    return folder;
}

// Red-DiscordBot's lists: a stem as a key, and below it the responses that are accepted.
inline std::vector<Borrowed> read_red(const std::filesystem::path& file) {
    std::vector<Borrowed> questions;
    const auto lines = tree::read_lines(file.string(), whole_file(file)).value;
    const auto plain = [](std::string text) {
        if (text.size() > 1 && (text[0] == '"' || text[0] == '\'') && text.back() == text[0])
            text = text.substr(1, text.size() - 2);
        for (auto at = text.find("\\\""); at != std::string::npos; at = text.find("\\\"", at))
            text.erase(at, 1);
        return text;
    };
    for (int number = 1; number <= lines.count(); ++number) {
        const std::string line(lines.line(number));
        if (line.starts_with("- ") && !questions.empty())
            questions.back().choices.push_back(plain(line.substr(2)));
        else if (line.size() > 1 && line.ends_with(':') && line[0] != ' ')
            questions.push_back({plain(line.substr(0, line.size() - 1)), {}, 0});
    }
    std::erase_if(questions, [](const Borrowed& question) { return question.choices.empty() || question.stem == "CONFIG"; });
    return questions;
}

// Questions to be typed: the first choice is the key, the others are accepted too.
inline std::string as_typed_bank(const std::vector<Borrowed>& questions) {
    std::string text = "quiz: Borrowed\nquestions:\n";
    for (const auto& question : questions) {
        text += "- q: " + in_quotes(question.stem) + "\n  answer: " + in_quotes(question.choices.front()) + "\n";
        for (std::size_t i = 1; i < question.choices.size(); ++i)
            text += (i == 1 ? "  also:\n  - " : "  - ") + in_quotes(question.choices[i]) + "\n";
    }
    return text;
}

inline std::vector<std::filesystem::path> files_in(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> files;
    std::error_code missing;
    for (const auto& entry : std::filesystem::directory_iterator(folder, missing))
        files.push_back(entry.path());
    std::ranges::sort(files);
    return files;
}

inline std::vector<Borrowed> all_trivia() {
    std::vector<Borrowed> all;
    for (const auto& file : files_in(corpus() / "trivia/uberspot_OpenTriviaQA"))
        for (auto& question : read_trivia(file))
            all.push_back(std::move(question));
    return all;
}

inline std::vector<Borrowed> all_opentdb() { return read_opentdb(corpus() / "opentdb/kickturn_opentdb-scraper/opentdb.json"); }

} // namespace retake::lint
