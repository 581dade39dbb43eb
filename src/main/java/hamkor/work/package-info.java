/// My work: what a person has to do now, whatever roadmap it is of, the next thing first. Who of an office answers for its measures, and
/// where nobody alive does. It shows what the modules below decide, and decides nothing but the order.
package hamkor.work;
