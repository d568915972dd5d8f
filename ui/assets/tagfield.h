// The terms of one asset, to be read and changed: those that somebody gave it, in a field that takes more and lets them
// go, and below, quiet, those that its words speak of anyway.
#pragma once

#include "core/assets/tagservice.h"

#include <QWidget>

namespace lianming {

class CodePicker;
class Label;
class TermSource;
class Worker;

class TagField : public QWidget
{
    Q_OBJECT

public:
    TagField(Worker &worker, const AssetTerms &terms, const QList<HouseTerm> &house, QWidget *parent = nullptr);

    [[nodiscard]] QStringList given() const;
    [[nodiscard]] CodePicker &picker() const { return *m_picker; }

Q_SIGNALS:
    /// Somebody gave or took a term; these are to be the asset's.
    void termsWanted(const QStringList &terms);

protected:
    void changeEvent(QEvent *event) override;

private:
    void send();
    void retranslate();

    AssetTerms m_terms;
    TermSource *m_source;
    CodePicker *m_picker;
    Label *m_fromWords;
    QWidget *m_read;
};

} // namespace lianming
