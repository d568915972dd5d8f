// The forms beside a contract's text: a clause's words in both languages, a clause of the contract's own, a version to
// be kept. And the shelf of clauses to choose from.
#pragma once

#include "core/drafting/contractround.h"
#include "core/drafting/draftedcontract.h"
#include "ui/widgets/formpanel.h"

class QLineEdit;
class QListWidget;
class QPlainTextEdit;

namespace lianming {

class SearchField;

/// Words one clause of the text anew, and everything else that is done with it.
class ClauseForm : public FormPanel
{
    Q_OBJECT

public:
    ClauseForm(const DraftedContract &drafted, const QString &code, QWidget *parent = nullptr);

    [[nodiscard]] BothLanguages body() const;
    [[nodiscard]] QString code() const { return m_code; }

Q_SIGNALS:
    void moveWanted(int by);
    void resetWanted();
    void newestWanted();
    void removeWanted();

private:
    void addButtons(const DraftedContract &drafted, const TextClause &clause, int newest);

    QString m_code;
    QPlainTextEdit *m_en;
    QPlainTextEdit *m_zh;
};

/// A clause that is written for this contract.
class OwnClauseForm : public FormPanel
{
    Q_OBJECT

public:
    explicit OwnClauseForm(QWidget *parent = nullptr);

    [[nodiscard]] OwnClause own() const;
    [[nodiscard]] BothLanguages body() const;

private:
    ChoiceField *m_section;
    QLineEdit *m_headEn;
    QLineEdit *m_headZh;
    QPlainTextEdit *m_en;
    QPlainTextEdit *m_zh;
};

class RoundForm : public FormPanel
{
    Q_OBJECT

public:
    explicit RoundForm(QWidget *parent = nullptr);

    [[nodiscard]] RoundSide side() const;
    [[nodiscard]] QString note() const;

private:
    ChoiceField *m_side;
    QPlainTextEdit *m_note;
};

/// The library's clauses that the text does not have, by search.
class ClauseShelf : public QWidget
{
    Q_OBJECT

public:
    explicit ClauseShelf(const DraftedContract &drafted, QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen(const QString &code);
    void ownWanted();

private:
    void fill(const QString &words);

    std::vector<Clause> m_clauses;
    SearchField *m_search;
    QListWidget *m_list;
    Label *m_preview;
    QPushButton *m_insert;
};

} // namespace lianming
