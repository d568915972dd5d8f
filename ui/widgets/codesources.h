// The trees that rights are asked and granted in, each as a source for a CodePicker: territories and exceptions from
// them, product categories and sales channels, kinds of right, and records that the page looks up (assets,
// collections). Sources speak the language that holds when they are asked.
#pragma once

#include "core/rights/grant.h"
#include "core/rights/pathcatalog.h"
#include "core/rights/territorycatalog.h"
#include "ui/widgets/codesource.h"

#include <QHash>

#include <functional>

namespace lianming {

/// The inverse of codeTexts().
[[nodiscard]] std::vector<std::string> codeStrings(const QStringList &codes);

/// WORLD, the workspace's regions, continents as headings, countries, subdivisions.
class TerritorySource : public CodeSource
{
    Q_OBJECT

public:
    explicit TerritorySource(const Regions &regions = {}, QObject *parent = nullptr);

    void setRegions(const Regions &regions);
    /// For exceptions: only what lies below these, which are not offered themselves; everything but WORLD while it is
    /// empty.
    void setExceptionsFrom(const QStringList &territories);

    [[nodiscard]] QStringList roots() const override;
    [[nodiscard]] QStringList children(const QString &code) const override;
    [[nodiscard]] bool hasChildren(const QString &code) const override;
    [[nodiscard]] QStringList path(const QString &code) const override;
    [[nodiscard]] bool isChoosable(const QString &code) const override;
    [[nodiscard]] QString text(const QString &code) const override;
    [[nodiscard]] QString word(const QString &code) const override;
    [[nodiscard]] QString note(const QString &code) const override;
    [[nodiscard]] Cover cover(const QString &code, const QStringList &chosen) const override;
    [[nodiscard]] QString codeOf(const QString &typed) const override;
    void search(const QString &typed) override;

private:
    /// Whether it may be chosen as an exception.
    [[nodiscard]] bool isOffered(const QString &code) const;

    TerritoryCatalog m_catalog;
    bool m_isExceptions = false;
    QStringList m_from;
};

/// Product categories or sales channels; `*` is all of them. Any other code of the right form can be typed.
class PathSource : public CodeSource
{
    Q_OBJECT

public:
    explicit PathSource(PathTree tree, const std::vector<std::string> &used = {}, QObject *parent = nullptr);

    /// What the workspace uses beside what is known anyway.
    void setUsed(const std::vector<std::string> &used);

    [[nodiscard]] QStringList roots() const override;
    [[nodiscard]] QStringList children(const QString &code) const override;
    [[nodiscard]] bool hasChildren(const QString &code) const override;
    [[nodiscard]] QStringList path(const QString &code) const override;
    [[nodiscard]] QString text(const QString &code) const override;
    [[nodiscard]] QString word(const QString &code) const override;
    [[nodiscard]] QString note(const QString &code) const override;
    [[nodiscard]] Cover cover(const QString &code, const QStringList &chosen) const override;
    [[nodiscard]] QString codeOf(const QString &typed) const override;
    void search(const QString &typed) override;

private:
    PathCatalog m_catalog;
};

/// The six kinds of right; `*` is all of them.
class RightSource : public CodeSource
{
    Q_OBJECT

public:
    using CodeSource::CodeSource;

    [[nodiscard]] QStringList roots() const override;
    [[nodiscard]] QString text(const QString &code) const override;
    [[nodiscard]] QString note(const QString &code) const override;
    [[nodiscard]] Cover cover(const QString &code, const QStringList &chosen) const override;
    [[nodiscard]] QString codeOf(const QString &typed) const override;
    void search(const QString &typed) override;
};

/// Records that the page looks up: asks it with the text, takes its answer later. Knows the words of all it was given.
class LookupSource : public CodeSource
{
    Q_OBJECT

public:
    struct Item {
        QString code; ///< "SZM/1", "collection:CODE"
        QString english;
        QString chinese;
        QString note; ///< small, behind the title; the code if empty
    };
    using Ask = std::function<void(const QString &typed)>;

    explicit LookupSource(Ask ask, QObject *parent = nullptr);

    /// Offers `*` as the first row, called by these words (asked again when the language changes).
    void setAll(std::function<QString()> text);
    /// What stands there before anything is typed, such as the collections.
    void setOffered(const QList<Item> &items);
    /// Words for codes that are chosen already.
    void setKnown(const QList<Item> &items);
    /// The page's answer. One to an earlier text is left aside.
    void answer(const QString &typed, const QList<Item> &items);

    [[nodiscard]] QStringList roots() const override;
    [[nodiscard]] QString text(const QString &code) const override;
    [[nodiscard]] QString note(const QString &code) const override;
    [[nodiscard]] Cover cover(const QString &code, const QStringList &chosen) const override;
    [[nodiscard]] QString codeOf(const QString &typed) const override;
    void search(const QString &typed) override;

private:
    void remember(const QList<Item> &items);

    Ask m_ask;
    std::function<QString()> m_all;
    QStringList m_offered;
    QHash<QString, Item> m_known;
};

} // namespace lianming
