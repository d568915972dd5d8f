// How the program looks and speaks, who writes the history, which keys do what, who works in the open workspace,
// what must hold before its contracts are signed, who gives it trusted time, what signs its evidence, and what it is;
// its check and its backup.
#pragma once

#include "ui/shell/page.h"

class QLineEdit;
class QPushButton;
class QScrollArea;

namespace lianming {

class Card;
class EvidenceKeyCard;
class Label;
class PeopleCard;
class SegmentedSwitch;
class ShortcutList;
class SigningCard;
class TimeCard;

class SettingsPage : public Page
{
    Q_OBJECT

public:
    explicit SettingsPage(Session &session);

    void reload() override;
    /// {"card": "time"} brings trusted time into sight.
    void openRows(const QVariantMap &filter) override;
    [[nodiscard]] QStringList tourStates() const override
    {
        return {QStringLiteral("person"), QStringLiteral("authority")};
    }
    void showTourState(const QString &state) override;

protected:
    void retranslate() override;

private:
    void check();
    void backUp();
    void addRow(Card *card, Label *label, QWidget *editor, Label *hint);

    QScrollArea *m_scroll;
    Card *m_look;
    Card *m_person;
    PeopleCard *m_people;
    SigningCard *m_signing;
    TimeCard *m_time;
    EvidenceKeyCard *m_evidenceKey;
    Card *m_vocabulary;
    Card *m_workspace;
    Card *m_keys;
    Label *m_languageLabel;
    Label *m_themeLabel;
    Label *m_nameLabel;
    Label *m_nameHint;
    Label *m_termsLabel;
    Label *m_termsHint;
    Label *m_place;
    Label *m_version;
    SegmentedSwitch *m_language;
    SegmentedSwitch *m_theme;
    QLineEdit *m_name;
    QPushButton *m_terms;
    QPushButton *m_check;
    QPushButton *m_backup;
    ShortcutList *m_shortcuts;
};

} // namespace lianming
