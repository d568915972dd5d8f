// What to do about a line in question, or about many at once: what they report, why they are in question, and four ways
// out, with what the lines would earn shown before anything is saved. Values are checked by core's rules; saving is the
// view's.
#pragma once

#include "core/royalties/exceptionservice.h"
#include "ui/widgets/formpanel.h"

class QButtonGroup;
class QLineEdit;
class QPlainTextEdit;
class QVBoxLayout;

namespace lianming {

class LinkButton;

/// A few choices under each other, one of which holds; none at first.
class WayField : public QWidget
{
    Q_OBJECT
    /// int(ResolutionKind); invalid while nothing is chosen.
    Q_PROPERTY(QVariant value READ value WRITE setValue NOTIFY valueChanged USER true)

public:
    explicit WayField(QWidget *parent = nullptr);

    [[nodiscard]] QVariant value() const;
    void setValue(const QVariant &value);

Q_SIGNALS:
    void valueChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QButtonGroup *m_group;
};

class DecisionForm : public FormPanel
{
    Q_OBJECT

public:
    struct Content {
        QList<ExceptionRow> rows;      ///< at least one
        std::optional<LineDetail> one; ///< of a single line
    };

    explicit DecisionForm(const Content &content, QWidget *parent = nullptr);

    [[nodiscard]] QList<LineRef> lines() const;
    [[nodiscard]] LineDecision decision() const;
    /// Whether the decision is complete but for its reason, so that what it earns can be told.
    [[nodiscard]] bool canBePreviewed() const;
    /// What the lines would earn by the decision; in the order of lines().
    void showPreview(const QList<std::optional<qint64>> &earned);

Q_SIGNALS:
    /// The decision changed: what would the lines earn?
    void previewWanted();
    /// Takes the newest decision about the lines back.
    void undoWanted();
    void letterWanted();
    void whyWanted();
    void contractWanted(qint64 contract);
    void statementWanted(qint64 statement);

private:
    void addReading(const std::function<void(QVBoxLayout *)> &fill);
    void addHead(QVBoxLayout *column, const LineDetail &detail);
    void addReported(QVBoxLayout *column, const ExceptionRow &line);
    void addStep(QVBoxLayout *column, const LineResolution &step, bool strong);
    void addUndo(QVBoxLayout *column, const QString &text);
    void addHistory(QVBoxLayout *column, const LineDetail &detail);
    void addMany(QVBoxLayout *column);
    void addDecision();
    [[nodiscard]] QHash<QString, QString> problems() const;
    void changed();
    [[nodiscard]] Currency currency() const { return m_content.rows.first().contractCurrency; }

    Content m_content;
    WayField *m_way;
    QLineEdit *m_value;
    QPlainTextEdit *m_reason;
    Label *m_preview;
};

} // namespace lianming
