// The answer to a rights question: the verdict large, each reason as a card with its grant, box and people, and what
// could be had instead as one-click chips. Shows values; the people behind the grants come later.
#pragma once

#include "core/rights/grantindex.h"
#include "core/rights/grantorigin.h"

#include <QWidget>

class QVBoxLayout;

namespace lianming {

class FlowRow;
class Label;

/// What of a question a chip changes.
struct QuestionChange {
    QString dimension; ///< "assets", "rights", "categories", "territories", "channels", "days"
    QStringList codes;
    DaySpan days; ///< for "days"
};

class AnswerView : public QWidget
{
    Q_OBJECT

public:
    explicit AnswerView(QWidget *parent = nullptr);

    /// How a licensee and an asset are called.
    void setWords(std::function<QString(const std::string &)> licensee, std::function<QString(const QString &)> asset);
    /// `book` tells whose grants stand there; it must outlive the next call.
    void setAnswer(const AvailsAnswer &answer, const GrantRequest &request, const RightsBook &book);
    /// What stands there while the question is not complete.
    void setHint(const QString &hint);
    /// Titles and people of the grants shown.
    void setOrigins(const std::vector<GrantOrigin> &facts);
    /// The grants whose facts are wanted.
    [[nodiscard]] std::vector<std::string> shownGrants() const;

Q_SIGNALS:
    void grantWanted(const QString &grant);
    void changeWanted(const lianming::QuestionChange &change);
    /// The records behind gaps in the title are wanted.
    void titleWanted(const QString &asset);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void addVerdict(QVBoxLayout *column);
    void addReasons(QVBoxLayout *column);
    void addRemainder(QVBoxLayout *column);
    [[nodiscard]] QWidget *conflictCard(const Conflict &conflict);
    [[nodiscard]] QString summary() const;
    void offer(FlowRow *row, const QString &text, const QuestionChange &change);

    std::function<QString(const std::string &)> m_licensee;
    std::function<QString(const QString &)> m_asset;
    AvailsAnswer m_answer;
    GrantRequest m_request;
    const RightsBook *m_book = nullptr;
    QString m_hint;
    std::vector<GrantOrigin> m_origins;
    bool m_hasAnswer = false;
    QWidget *m_body = nullptr;
};

} // namespace lianming
