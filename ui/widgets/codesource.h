// What a CodePicker chooses from: a tree of codes (spec/avails.md section 1) with words in the language of the screen,
// a search that may answer later, and the rule of what covers what. A code stands for itself and all below it; what
// stands for everything ("*", WORLD) is a code like others, to be chosen explicitly. codesources.h has the sources.
#pragma once

#include <QObject>
#include <QStringList>

namespace lianming {

class CodeSource : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    enum class Cover {
        None,
        Part,  ///< something below is chosen
        Whole, ///< it is chosen itself, or something above
    };

    /// The top rows, in the order shown.
    [[nodiscard]] virtual QStringList roots() const = 0;
    /// Directly below, in the order shown.
    [[nodiscard]] virtual QStringList children(const QString &code) const;
    [[nodiscard]] virtual bool hasChildren(const QString &code) const;
    /// From the root down to what is directly above; empty for roots.
    [[nodiscard]] virtual QStringList path(const QString &code) const;
    /// False for headings, which only hold others together.
    [[nodiscard]] virtual bool isChoosable(const QString &code) const;
    /// Whole words, for where nothing else is seen: "Gansu, China".
    [[nodiscard]] virtual QString text(const QString &code) const = 0;
    /// Words below what stands above: "Gansu".
    [[nodiscard]] virtual QString word(const QString &code) const;
    /// What stands small behind the words; the code unless said otherwise.
    [[nodiscard]] virtual QString note(const QString &code) const;
    /// How far what is chosen covers a code.
    [[nodiscard]] virtual Cover cover(const QString &code, const QStringList &chosen) const;
    /// The code as it is to be stored for what was typed or pasted, a code or an exact name; empty if it is neither.
    [[nodiscard]] virtual QString codeOf(const QString &typed) const = 0;

    /// Looks for what was typed; answers with found(), at once or later.
    virtual void search(const QString &typed) = 0;

    /// What choosing `code` makes of `chosen`: codes that it covers go. What is covered already changes nothing.
    [[nodiscard]] QStringList withCode(const QStringList &chosen, const QString &code) const;
    /// The codes of a text: between commas, semicolons (also Chinese ones) or line ends, where that gives none also
    /// between blanks. What is no code goes to `rejected`.
    [[nodiscard]] QStringList codesIn(const QString &typed, QStringList *rejected) const;

Q_SIGNALS:
    /// The answer to search(typed), best first.
    void found(const QString &typed, const QStringList &codes);
    /// Words or branches are others now: late titles, another language.
    void changed();
};

} // namespace lianming
