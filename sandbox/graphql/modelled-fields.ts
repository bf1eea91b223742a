// A validation rule: a query may only ask for what the sandbox models. What is missing fails at once, not only when there is something to show.
import {
  type ASTVisitor,
  type GraphQLCompositeType,
  GraphQLError,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  isObjectType,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';
import type { TypeModel } from './model.ts';

/** `modelOf` knows the model of a type by its name. */
export function modelledFields(modelOf: (type: string) => TypeModel | undefined): ValidationRule {
  return (context: ValidationContext): ASTVisitor => ({
    Field(node) {
      const parent = context.getParentType();
      const definition = context.getFieldDef();
      const name = node.name.value;
      if (parent == null || definition == null || name.startsWith('__') || parent.name.startsWith('__'))
        return;
      const types = isObjectType(parent) ? [parent] : modelledTypes(context.getSchema(), parent, modelOf);
      const models = types.map((type) => modelOf(type.name)?.[name]);
      if (models.length === 0 || models.includes(undefined)) {
        const message = `Sandbox does not model ${parent.name}.${name}`;
        context.reportError(new GraphQLError(message, { nodes: node }));
        return;
      }
      for (const argument of node.arguments ?? []) {
        if (models.every((model) => model?.args.includes(argument.name.value))) continue;
        const message = `Sandbox does not model ${parent.name}.${name}(${argument.name.value}:)`;
        context.reportError(new GraphQLError(message, { nodes: argument }));
      }
    },
  });
}

/** What an interface's field can be asked of. The root of all queries is a node too, but never comes as an answer. */
function modelledTypes(
  schema: GraphQLSchema,
  parent: GraphQLCompositeType,
  modelOf: (type: string) => TypeModel | undefined,
): readonly GraphQLObjectType[] {
  if (!isAbstractType(parent)) return [];
  return schema
    .getPossibleTypes(parent)
    .filter((type) => type !== schema.getQueryType() && modelOf(type.name) !== undefined);
}
