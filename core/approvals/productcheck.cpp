#include "core/approvals/productcheck.h"

#include "core/base/codetree.h"

namespace lianming {

namespace {

bool names(const Grant &grant, const ProductWork &work)
{
    return std::ranges::any_of(grant.assets, [&work](const std::string &code) {
        const QString asset = QString::fromStdString(code);
        return code == "*" || asset == work.code || (!work.source.isEmpty() && asset == work.source);
    });
}

bool covers(const Grant &grant, const QString &category)
{
    return std::ranges::any_of(grant.categories, [path = category.toStdString()](const std::string &granted) {
        return isAtOrBelowPath(path, granted);
    });
}

/// The same words whatever the blanks between them and the capitals.
QString plain(const QString &text)
{
    QString out = text.toCaseFolded();
    out.removeIf([](QChar c) { return c.isSpace(); });
    return out;
}

} // namespace

QList<ScopeFinding> scopeFindings(const QString &category, const QList<ProductWork> &works,
                                  const std::vector<Grant> &grants, QDate day)
{
    std::vector<const Grant *> running;
    running.reserve(grants.size());
    for (const Grant &grant : grants) {
        const auto days = boxDays(grant);
        if (grant.state == GrantState::Signed && days && days->end >= day)
            running.push_back(&grant);
    }
    QList<ScopeFinding> out;
    if (running.empty())
        out.append({ScopeProblem::NothingGranted, {}});
    if (category.isEmpty())
        out.append({ScopeProblem::CategoryMissing, {}});
    if (works.isEmpty())
        out.append({ScopeProblem::WorksMissing, {}});
    if (!out.isEmpty())
        return out;
    for (const ProductWork &work : works) {
        const auto isNamed = [&work](const Grant *grant) {
            return names(*grant, work);
        };
        const auto isCovered = [&](const Grant *grant) {
            return names(*grant, work) && covers(*grant, category);
        };
        if (std::ranges::none_of(running, isNamed))
            out.append({ScopeProblem::WorkNotGranted, {work.code}});
        else if (std::ranges::none_of(running, isCovered))
            out.append({ScopeProblem::CategoryNotGranted, {category, work.code}});
    }
    return out;
}

Message findingMessage(const ScopeFinding &finding)
{
    switch (finding.problem) {
    case ScopeProblem::NothingGranted:
        return {QT_TRANSLATE_NOOP("core", "The contract grants nothing now: it is not signed, or it is over"), {}};
    case ScopeProblem::CategoryMissing:
        return {QT_TRANSLATE_NOOP("core", "The product needs a category, so that the contract can be asked"), {}};
    case ScopeProblem::WorksMissing:
        return {QT_TRANSLATE_NOOP("core", "Say which assets are on the product, so that the contract can be asked"),
                {}};
    case ScopeProblem::WorkNotGranted:
        return {QT_TRANSLATE_NOOP("core", "The contract does not grant %1"), finding.details};
    case ScopeProblem::CategoryNotGranted:
        return {QT_TRANSLATE_NOOP("core", "The contract does not grant %2 for %1"), finding.details};
    }
    return {};
}

QList<LabelFinding> labelFindings(const QString &text, const QList<ProductWork> &works)
{
    if (text.trimmed().isEmpty())
        return {{LabelHint::TextMissing, {}}};
    const QString words = plain(text);
    QList<LabelFinding> out;
    const auto ask = [&](LabelHint hint, const QString &wanted) {
        const LabelFinding finding{hint, wanted};
        if (!wanted.isEmpty() && !words.contains(plain(wanted)) && !out.contains(finding))
            out.append(finding);
    };
    for (const ProductWork &work : works) {
        ask(LabelHint::CreditLineMissing, work.creditLine);
        ask(LabelHint::ObjectNumberMissing, work.accessionNumber);
    }
    return out;
}

Message findingMessage(const LabelFinding &finding)
{
    switch (finding.hint) {
    case LabelHint::TextMissing:
        return {QT_TRANSLATE_NOOP("core", "The words that stand on the product are not given"), {}};
    case LabelHint::CreditLineMissing:
        return {QT_TRANSLATE_NOOP("core", "The credit line is not as it should be: %1"), {finding.detail}};
    case LabelHint::ObjectNumberMissing:
        return {QT_TRANSLATE_NOOP("core", "The accession number is not there: %1"), {finding.detail}};
    }
    return {};
}

} // namespace lianming
