#include "core/drafting/worddiff.h"

#include <algorithm>
#include <memory>
#include <unordered_map>

#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/utext.h>

namespace lianming {

namespace {

/// How many steps the search for a shortest way may take before it is given up: any two texts are compared in time
/// proportional to the length of both times this, which is kept within bounds. Short texts never come near it.
int mostSteps(size_t length)
{
    constexpr size_t budget = 6'000'000;
    return int(std::clamp<size_t>(budget / (length + 1), 32, 2048));
}

/// No point of the box was reached on a diagonal.
constexpr int unreached = -1;

class SequenceDiff
{
public:
    SequenceDiff(std::span<const int> before, std::span<const int> after)
        : m_before(before), m_after(after), m_steps(mostSteps(before.size() + after.size())),
          m_offset(before.size() + after.size() + size_t(m_steps) + 2), m_forward(2 * m_offset + 1),
          m_backward(2 * m_offset + 1)
    {
    }

    std::vector<DiffStretch> run()
    {
        compare(0, int(m_before.size()), 0, int(m_after.size()));
        return std::move(m_out);
    }

private:
    struct Point {
        int x = 0;
        int y = 0;
    };

    void compare(int x0, int x1, int y0, int y1);
    [[nodiscard]] Point split(int x0, int x1, int y0, int y1);
    void add(bool isEqual, int before, int after);
    [[nodiscard]] bool isSame(int x, int y) const { return m_before[size_t(x)] == m_after[size_t(y)]; }

    std::span<const int> m_before;
    std::span<const int> m_after;
    int m_steps;
    size_t m_offset;            ///< of diagonal 0; adding a negative one wraps round to its place
    std::vector<int> m_forward; ///< by diagonal x − y: the furthest x reached from the start
    std::vector<int> m_backward;
    std::vector<DiffStretch> m_out;
};

void SequenceDiff::add(bool isEqual, int before, int after)
{
    if (before == 0 && after == 0)
        return;
    if (m_out.empty() || m_out.back().isEqual != isEqual)
        m_out.push_back({isEqual, 0, 0});
    m_out.back().before += before;
    m_out.back().after += after;
}

void SequenceDiff::compare(int x0, int x1, int y0, int y1)
{
    int same = 0;
    while (x0 + same < x1 && y0 + same < y1 && isSame(x0 + same, y0 + same))
        ++same;
    add(true, same, same);
    x0 += same;
    y0 += same;
    int tail = 0;
    while (x1 - tail > x0 && y1 - tail > y0 && isSame(x1 - tail - 1, y1 - tail - 1))
        ++tail;
    x1 -= tail;
    y1 -= tail;
    if (x0 == x1 || y0 == y1) {
        add(false, x1 - x0, y1 - y0);
    } else {
        const Point at = split(x0, x1, y0, y1);
        compare(x0, at.x, y0, at.y);
        compare(at.x, x1, at.y, y1);
    }
    add(true, tail, tail);
}

/// A point on a shortest way from (x0, y0) to (x1, y1), or on a longer one where the search is given up: neither of the
/// two corners, so that both halves are smaller. Neither the first nor the last items may be equal. Diagonal k holds
/// the points with (x − x0) − (y − y0) = k; those that would leave the box are never reached.
SequenceDiff::Point SequenceDiff::split(int x0, int x1, int y0, int y1)
{
    const int delta = (x1 - x0) - (y1 - y0);
    const bool isOdd = (delta & 1) != 0;
    const auto forward = [&](int k) -> int & {
        return m_forward[m_offset + size_t(k)];
    };
    const auto backward = [&](int k) -> int & {
        return m_backward[m_offset + size_t(k)];
    };
    const auto yOf = [&](int x, int k) {
        return x - x0 - k + y0;
    };
    for (int d = 0;; ++d) {
        for (int k = -d; k <= d; k += 2) {
            int x = d == 0 ? x0 : unreached;
            if (k < d && forward(k + 1) != unreached && yOf(forward(k + 1), k) <= y1)
                x = forward(k + 1);
            if (k > -d && forward(k - 1) != unreached && forward(k - 1) < x1)
                x = std::max(x, forward(k - 1) + 1);
            if (x != unreached) {
                for (int y = yOf(x, k); x < x1 && y < y1 && isSame(x, y); ++y)
                    ++x;
            }
            forward(k) = x;
            if (x != unreached && isOdd && std::abs(k - delta) <= d - 1 && backward(k) != unreached && x >= backward(k))
                return {x, yOf(x, k)};
        }
        for (int j = -d; j <= d; j += 2) {
            const int k = delta + j;
            int x = d == 0 ? x1 : unreached;
            if (j > -d && backward(k - 1) != unreached && yOf(backward(k - 1), k) >= y0)
                x = backward(k - 1);
            if (j < d && backward(k + 1) != unreached && backward(k + 1) > x0)
                x = x == unreached ? backward(k + 1) - 1 : std::min(x, backward(k + 1) - 1);
            if (x != unreached) {
                for (int y = yOf(x, k); x > x0 && y > y0 && isSame(x - 1, y - 1); --y)
                    --x;
            }
            backward(k) = x;
            if (x != unreached && !isOdd && std::abs(k) <= d && forward(k) != unreached && x <= forward(k))
                return {x, yOf(x, k)};
        }
        if (d < m_steps)
            continue;
        // Nothing was reached behind the first corner but by steps, and the second would have met the other search.
        Point best{x0, y0};
        for (int k = -d; k <= d; k += 2) {
            const int x = forward(k);
            if (x != unreached && x + yOf(x, k) > best.x + best.y)
                best = {x, yOf(x, k)};
        }
        return best;
    }
}

bool isDigit(QChar c)
{
    return c.isDigit();
}

/// Whether a piece that begins at `at` belongs to the one before it: "%" to its number, a number to its currency sign.
bool belongsBefore(QStringView text, qsizetype at)
{
    const QChar next = text[at];
    const QChar last = text[at - 1];
    if ((next == u'%' || next == u'％' || next == u'‰') && isDigit(last))
        return true;
    return isDigit(next) && (last == u'¥' || last == u'￥' || last == u'$' || last == u'€' || last == u'£');
}

icu::BreakIterator *wordIterator()
{
    static thread_local const std::unique_ptr<icu::BreakIterator> iterator = [] {
        UErrorCode status = U_ZERO_ERROR;
        std::unique_ptr<icu::BreakIterator> made(icu::BreakIterator::createWordInstance(icu::Locale("zh"), status));
        return U_SUCCESS(status) ? std::move(made) : nullptr;
    }();
    return iterator.get();
}

/// The same number for equal pieces of both texts.
class Numbers
{
public:
    std::vector<int> of(const std::vector<QStringView> &pieces)
    {
        std::vector<int> out;
        out.reserve(pieces.size());
        for (const QStringView piece : pieces) {
            const std::u16string_view key(piece.utf16(), size_t(piece.size()));
            out.push_back(m_numbers.try_emplace(key, int(m_numbers.size())).first->second);
        }
        return out;
    }

private:
    std::unordered_map<std::u16string_view, int> m_numbers;
};

std::vector<QStringView> cutLines(QStringView text)
{
    std::vector<QStringView> out;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype end = text.indexOf(u'\n', at);
        const qsizetype next = end < 0 ? text.size() : end + 1;
        out.push_back(text.sliced(at, next - at));
        at = next;
    }
    return out;
}

qsizetype lengthOf(const std::vector<QStringView> &pieces, qsizetype first, qsizetype count)
{
    qsizetype out = 0;
    for (qsizetype i = first; i < first + count; ++i)
        out += pieces[size_t(i)].size();
    return out;
}

struct TextStretch {
    bool isEqual = false;
    QStringView before;
    QStringView after;
};

/// The stretches of two texts that are cut into pieces.
std::vector<TextStretch> stretches(QStringView before, QStringView after, const std::vector<QStringView> &piecesBefore,
                                   const std::vector<QStringView> &piecesAfter)
{
    Numbers numbers;
    const std::vector<int> a = numbers.of(piecesBefore);
    const std::vector<int> b = numbers.of(piecesAfter);
    std::vector<TextStretch> out;
    qsizetype x = 0;
    qsizetype y = 0;
    for (const DiffStretch &one : compareSequences(a, b)) {
        const qsizetype first = lengthOf(piecesBefore, x, one.before);
        const qsizetype second = lengthOf(piecesAfter, y, one.after);
        out.push_back({one.isEqual, before.first(first), after.first(second)});
        before = before.sliced(first);
        after = after.sliced(second);
        x += one.before;
        y += one.after;
    }
    return out;
}

/// Whether a kept stretch between two changes says too little to be shown apart: blanks.
bool isBlank(QStringView text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.isSpace() && c != u'\n'; });
}

class Runs
{
public:
    void change(QStringView before, QStringView after)
    {
        m_before += before;
        m_after += after;
    }
    void keep(QStringView text)
    {
        flush();
        if (!m_out.empty() && m_out.back().kind == DiffRun::Kind::Kept)
            m_out.back().text += text;
        else if (!text.isEmpty())
            m_out.push_back({DiffRun::Kind::Kept, text.toString()});
    }
    [[nodiscard]] bool isChanging() const { return !m_before.isEmpty() || !m_after.isEmpty(); }
    std::vector<DiffRun> finish()
    {
        flush();
        return std::move(m_out);
    }

private:
    void flush()
    {
        if (!m_before.isEmpty())
            m_out.push_back({DiffRun::Kind::Removed, m_before});
        if (!m_after.isEmpty())
            m_out.push_back({DiffRun::Kind::Added, m_after});
        m_before.clear();
        m_after.clear();
    }

    std::vector<DiffRun> m_out;
    QString m_before;
    QString m_after;
};

void addWords(Runs &runs, QStringView before, QStringView after)
{
    const auto parts = stretches(before, after, cutWords(before), cutWords(after));
    for (size_t i = 0; i < parts.size(); ++i) {
        const TextStretch &one = parts[i];
        const bool isGap = one.isEqual && isBlank(one.before) && runs.isChanging() && i + 1 < parts.size();
        if (!one.isEqual || isGap)
            runs.change(one.before, one.after);
        else
            runs.keep(one.before);
    }
}

QString joined(const std::vector<DiffRun> &runs, DiffRun::Kind without)
{
    QString out;
    for (const DiffRun &run : runs) {
        if (run.kind != without)
            out += run.text;
    }
    return out;
}

} // namespace

std::vector<DiffStretch> compareSequences(std::span<const int> before, std::span<const int> after)
{
    return SequenceDiff(before, after).run();
}

std::vector<QStringView> cutWords(QStringView text)
{
    std::vector<QStringView> out;
    if (text.isEmpty())
        return out;
    icu::BreakIterator *words = wordIterator();
    UErrorCode status = U_ZERO_ERROR;
    UText *opened = words == nullptr ? nullptr
                                     : utext_openUChars(nullptr, reinterpret_cast<const UChar *>(text.utf16()),
                                                        text.size(), &status);
    if (opened == nullptr || U_FAILURE(status)) {
        // Without ICU's data, letter by letter: longer, but not wrong.
        out.reserve(size_t(text.size()));
        for (qsizetype i = 0; i < text.size(); ++i)
            out.push_back(text.sliced(i, 1));
        return out;
    }
    words->setText(opened, status);
    qsizetype start = 0;
    words->first();
    for (qsizetype end = words->next(); end != icu::BreakIterator::DONE; end = words->next()) {
        if (start > 0 && !out.empty() && belongsBefore(text, start))
            out.back() = text.sliced(start - out.back().size(), out.back().size() + end - start);
        else
            out.push_back(text.sliced(start, end - start));
        start = end;
    }
    utext_close(opened);
    return out;
}

std::vector<DiffRun> compareWords(const QString &before, const QString &after)
{
    // Paragraphs that stayed are found first and need not be cut into words.
    Runs runs;
    for (const TextStretch &one : stretches(before, after, cutLines(before), cutLines(after))) {
        if (one.isEqual)
            runs.keep(one.before);
        else
            addWords(runs, one.before, one.after);
    }
    return runs.finish();
}

QString textBefore(const std::vector<DiffRun> &runs)
{
    return joined(runs, DiffRun::Kind::Added);
}

QString textAfter(const std::vector<DiffRun> &runs)
{
    return joined(runs, DiffRun::Kind::Removed);
}

bool hasChanges(const std::vector<DiffRun> &runs)
{
    return std::ranges::any_of(runs, [](const DiffRun &run) { return run.kind != DiffRun::Kind::Kept; });
}

} // namespace lianming
